import { regionNames } from '../../aws/regions';
import type { AuthorizationType } from '../../model/guardrail-types';
import type { ContextValue, Question } from '../evaluation/question';
import type { PolicyCondition } from '../policy-statement';
import { changedFirst } from './changed-first';
import { conditionSides } from './condition-sides';
import { filledPattern, matcherOf } from './filled-pattern';
import { namedOutsiders } from './named-outsiders';
import { type ActionsMatching, type ProbeAction, probeActions } from './probe-actions';
import type { ProbeGround, ProbePrincipal } from './probe-ground';
import type { StatementPair } from './statement-pairs';

/** Who asks under which circumstances. */
export interface ProbeVariant {
  readonly who: string;
  /** Circumstances in words; empty for none. */
  readonly when: string;
  readonly principal: string;
  readonly context: NonNullable<Question['context']>;
}

/** The requests that probe a pair of statements: every action in every region on every resource by every variant. */
export interface ProbeSpace {
  readonly actions: readonly ProbeAction[];
  readonly regions: readonly string[];
  /** Patterns of ARNs. `undefined`: any. */
  readonly resources: readonly (string | undefined)[];
  readonly variants: readonly ProbeVariant[];
}

type Context = Readonly<Record<string, ContextValue>>;

const USUAL: Context = { 'aws:SecureTransport': 'true', 's3:TlsVersion': '1.3' };
const REGION = 'aws:requestedregion';
const PRINCIPAL = 'aws:principalarn';
/** These follow from the account that asks, or whose resource it is: another value would be another place. */
const OF_THE_PLACE: Readonly<Record<AuthorizationType, readonly string[]>> = {
  scp: ['aws:principalaccount', 'aws:principalorgid', 'aws:principalorgpaths'],
  rcp: [
    'aws:resourceaccount',
    'aws:resourceorgid',
    'aws:resourceorgpaths',
    // Of the principal: those who are probed differ in them.
    'aws:principalaccount',
    'aws:principalorgid',
    'aws:principalorgpaths',
    'aws:principalisawsservice',
  ],
};

/** Bounds on what is probed of that which is in both versions, or of the only one: what was written first stands for the rest. */
const MOST = { regions: 12, resources: 6, principals: 16, variants: 40, values: 3 } as const;

/** Requests on both sides of everything that a pair of statements says. */
export function probeSpace(
  type: AuthorizationType,
  pair: StatementPair,
  ground: ProbeGround,
  actionsMatching: ActionsMatching,
): ProbeSpace {
  const valuesOf = (key: string) =>
    pair.map(({ conditions }) =>
      conditions.flatMap((condition) => (condition.key.toLowerCase() === key ? condition.values : [])),
    );
  const regionOf = (pattern: string) => regionNames(ground.partition).find(matcherOf(pattern)) ?? pattern;
  return {
    actions: probeActions(pair, actionsMatching),
    regions: [...new Set([...changedFirst(valuesOf(REGION), MOST.regions).map(regionOf), ...ground.regions])],
    resources: resourcesOf(pair),
    variants: variantsOf(
      type,
      pair,
      [
        ...ground.principals,
        ...(type === 'rcp' ? [...ground.outsiders, ...namedOutsiders(valuesOf, ground)] : []),
        ...named(changedFirst(valuesOf(PRINCIPAL), MOST.principals)),
      ],
      [...ground.principals.slice(0, 1), ...(type === 'rcp' ? ground.outsiders : [])],
    ),
  };
}

/** The number of requests of a space. */
export function sizeOf({ actions, regions, resources, variants }: ProbeSpace): number {
  return actions.length * regions.length * resources.length * variants.length;
}

/** Principals that conditions name. */
function named(values: readonly string[]): ProbePrincipal[] {
  const arns = values.filter((value) => value.startsWith('arn:'));
  return arns.map((arn) => ({
    words: arn,
    // Within the account that is probed, where the pattern leaves the account open.
    principal: arn.replace(/^arn:[^:]+:(iam|sts)::\*:/, '').includes(':')
      ? filledPattern(arn)
      : filledPattern(arn.replace(/^arn:[^:]+:(iam|sts)::\*:/, '')),
    context: {},
  }));
}

function resourcesOf(pair: StatementPair): (string | undefined)[] {
  const special = pair.map(({ resources, notResources }) =>
    (resources ?? notResources ?? []).filter((pattern) => !/^\*+$/.test(pattern)),
  );
  const chosen = changedFirst(special, MOST.resources);
  const [first] = chosen;
  if (first === undefined) return [undefined];
  // Beside what is named, another resource of the same service.
  return [...chosen, `${first.split(':').slice(0, 5).join(':')}:something-else`];
}

/**
 * Some under all circumstances, and all principals where all conditions hold: each condition is on both sides at least once,
 * without the product of all.
 */
function variantsOf(
  type: AuthorizationType,
  pair: StatementPair,
  principals: readonly ProbePrincipal[],
  throughAll: readonly ProbePrincipal[],
): ProbeVariant[] {
  const values = new Map<string, { readonly key: string; readonly probes: Set<string> }>();
  const starts: Context[] = [];
  for (const { conditions } of pair) {
    const start: Record<string, ContextValue> = {};
    for (const condition of conditions) {
      const key = condition.key.toLowerCase();
      if ([REGION, PRINCIPAL, ...OF_THE_PLACE[type]].includes(key)) continue;
      const { holds, fails } = conditionSides({ ...condition, values: valuesToProbe(condition, pair) });
      const known = values.get(key) ?? { key: condition.key, probes: new Set() };
      values.set(key, known);
      for (const value of [...holds, ...fails]) known.probes.add(JSON.stringify(value));
      const [value] = holds;
      if (value !== undefined) start[known.key] = value;
    }
    starts.push(start);
  }
  const whole = distinct(starts.map((start) => ({ ...withFirst(values), ...start })));
  const flips = distinct(
    whole.flatMap((start) =>
      [...values.values()].flatMap(({ key, probes }) =>
        [...probes].map((value) => ({ ...start, [key]: JSON.parse(value) as ContextValue })),
      ),
    ),
  );
  const variants = [
    ...whole.flatMap((context) => principals.map((principal) => variant(principal, context))),
    ...throughAll.flatMap((principal) => flips.map((context) => variant(principal, context))),
  ];
  const unique = [...new Map(variants.map((one) => [`${one.principal}\n${one.when}`, one])).values()];
  // What a statement says otherwise than before is never left out.
  return pair.length > 1 ? unique : unique.slice(0, MOST.variants);
}

/** The values of a condition that are not in the other version of its statement, and some that are. */
function valuesToProbe({ operator, key, values }: PolicyCondition, pair: StatementPair): readonly string[] {
  const versions = pair.map(({ conditions }) =>
    conditions
      .filter(
        (other) =>
          other.key.toLowerCase() === key.toLowerCase() &&
          other.operator.toLowerCase() === operator.toLowerCase(),
      )
      .flatMap((other) => other.values),
  );
  const probed = new Set(changedFirst(versions, MOST.values));
  return values.filter((value) => probed.has(value));
}

/** A key that only one of two statements asks for has some value on the other's side, too: none is left open. */
function withFirst(
  values: ReadonlyMap<string, { readonly key: string; readonly probes: ReadonlySet<string> }>,
): Context {
  return Object.fromEntries(
    [...values.values()].map(({ key, probes }) => {
      const [first = 'null'] = probes;
      return [key, JSON.parse(first) as ContextValue];
    }),
  );
}

function variant({ words, principal, context: own }: ProbePrincipal, context: Context): ProbeVariant {
  const when = Object.entries(context).map(([key, value]) =>
    value === null ? `${key} is absent` : `${key} = ${[value].flat().join(', ')}`,
  );
  return { who: words, when: when.join(', '), principal, context: { ...usual(context), ...own } };
}

/**
 * With what nearly every request has, unless the probe says otherwise: a policy that asks for TLS would leave each verdict
 * open, and hide what changes.
 */
function usual(context: Context): Context {
  const said = new Set(Object.keys(context).map((key) => key.toLowerCase()));
  const unsaid = Object.entries(USUAL).filter(([key]) => !said.has(key.toLowerCase()));
  return { ...Object.fromEntries(unsaid), ...context };
}

function distinct(contexts: readonly Context[]): Context[] {
  return [...new Map(contexts.map((context) => [JSON.stringify(context), context])).values()];
}
