import { isObject, type JsonObject } from '../misshape';
import {
  ALL,
  CHILD_OPERATORS,
  isValueOperator,
  looksLikeOperator,
  type ValueOperator,
  valueOperators,
} from '../shapes/management/operators';
import type { NameKey } from './name-key';

/** What the policies from the root down to some place make of one setting, or of a group of them. */
export interface SettingTree {
  /** As the first policy that has it writes it. */
  readonly name: string;
  readonly value: unknown;
  /** What policies further down may do here: to the value, or by adding settings to the group. */
  readonly allowed: ReadonlySet<ValueOperator>;
  /** By name: in lower case where AWS does not heed case. */
  readonly children: ReadonlyMap<string, SettingTree>;
}

const EVERYTHING: ReadonlySet<ValueOperator> = new Set(valueOperators);

/**
 * Merges the policies of one level into what is inherited from above.
 *
 * Between policies of one level the one that is attached first decides where two assign the same setting; what they
 * append and remove comes together. Restrictions bind the levels below, not the policies beside.
 *
 * @param policies - in the order of their attachment
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/inheritance-examples.html
 */
export function mergeLevel(
  inherited: SettingTree | undefined,
  policies: readonly JsonObject[],
  keyOf: NameKey,
  name = '',
): SettingTree {
  const permitted = inherited?.allowed ?? EVERYTHING;
  const children = new Map(inherited?.children);
  for (const [key, { spelling, parts }] of partsByKey(policies, keyOf)) {
    const above = inherited?.children.get(key);
    // Under a group, the operators say whether policies further down may add to it.
    const mayAdd = permitted.has('@@assign') || permitted.has('@@append');
    if (above || mayAdd) children.set(key, mergeLevel(above, parts, keyOf, spelling));
  }
  return {
    name: inherited?.name ?? name,
    value: mergedValue(inherited?.value, policies, permitted),
    allowed: policies.reduce(narrowed, permitted),
    children,
  };
}

/** The tree as AWS shows an effective policy: without operators, and without what has no value. */
export function plainSettings({ value, children }: SettingTree): unknown {
  if (value !== undefined) return value;
  const entries = [...children.values()].flatMap((child): [string, unknown][] => {
    const below = plainSettings(child);
    return below === undefined ? [] : [[child.name, below]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

interface Parts {
  readonly spelling: string;
  readonly parts: JsonObject[];
}

function partsByKey(policies: readonly JsonObject[], keyOf: NameKey): ReadonlyMap<string, Parts> {
  const byKey = new Map<string, Parts>();
  for (const policy of policies) {
    for (const [key, below] of Object.entries(policy)) {
      if (looksLikeOperator(key) || !isObject(below)) continue;
      const known = byKey.get(keyOf(key));
      if (known) known.parts.push(below);
      else byKey.set(keyOf(key), { spelling: key, parts: [below] });
    }
  }
  return byKey;
}

function mergedValue(
  inherited: unknown,
  policies: readonly JsonObject[],
  permitted: ReadonlySet<ValueOperator>,
): unknown {
  const given = (operator: ValueOperator): unknown[] =>
    permitted.has(operator)
      ? policies.flatMap((policy) => (Object.hasOwn(policy, operator) ? [policy[operator]] : []))
      : [];
  const [assigned = inherited] = given('@@assign');
  const appended = given('@@append').flat();
  const removed = new Set(given('@@remove').flat());
  if (appended.length + removed.size === 0) return assigned;
  const before = assigned === undefined ? [] : [assigned].flat();
  const after = [...new Set([...before, ...appended])].filter((item) => !removed.has(item));
  return after.length > 0 ? after : undefined;
}

function narrowed(permitted: ReadonlySet<ValueOperator>, policy: JsonObject): ReadonlySet<ValueOperator> {
  const list = policy[CHILD_OPERATORS];
  if (!Array.isArray(list) || list.includes(ALL)) return permitted;
  const named = new Set(list.filter((item): item is ValueOperator => isValueOperator(String(item))));
  return new Set([...permitted].filter((operator) => named.has(operator)));
}
