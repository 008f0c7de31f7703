import { TAGS_IN_A_RULE } from '../../factory/aws/config/limits';
import { type ManagedRule, type ManagedRuleName, managedRule } from '../../factory/aws/config/managed-rules';
import type {
  ManagedRuleSettings,
  RemediationSettings,
  TagsToHave,
} from '../../factory/model/controls/config-rules';

/** A rule as it is made in AWS. */
export interface RuleVariant {
  /** Name of the managed rule, with a number where one of ours takes several of AWS's. */
  readonly id: string;
  readonly rule: ManagedRule;
  /** By AWS's names: AWS takes texts only. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly resourceTypes: readonly string[];
  readonly remediation: Required<RemediationSettings> | undefined;
}

/** The rules that AWS gets for one of ours: one, or as many as it takes to ask for all tags; none with no tag to ask for. */
export function ruleVariants(
  name: ManagedRuleName,
  given: boolean | ManagedRuleSettings,
  tags: TagsToHave,
): readonly RuleVariant[] {
  const settings = typeof given === 'object' ? given : {};
  const rule = managedRule(name);
  const variant: RuleVariant = {
    id: name,
    rule,
    parameters: ownParameters(rule, settings),
    resourceTypes: settings.resourceTypes ?? rule.resourceTypes,
    remediation: remediationOf(settings),
  };
  if (name !== 'required-tags') return [variant];
  return chunks(Object.entries(tags)).map((asked, index) => ({
    ...variant,
    id: index === 0 ? name : `${name}-${index + 1}`,
    parameters: tagParameters(asked),
  }));
}

function ownParameters({ texts, flags }: ManagedRule, settings: ManagedRuleSettings): Record<string, string> {
  const names = [...Object.keys(texts), ...Object.keys(flags)];
  return Object.fromEntries(
    names.flatMap((key) => (settings[key] === undefined ? [] : [[key, String(settings[key])]])),
  );
}

/** @see https://docs.aws.amazon.com/config/latest/developerguide/required-tags.html - several values are joined by commas */
function tagParameters(
  tags: readonly (readonly [key: string, values: readonly string[]])[],
): Record<string, string> {
  return Object.fromEntries(
    tags.flatMap(([key, values], index) => [
      [`tag${index + 1}Key`, key],
      ...(values.length === 0 ? [] : [[`tag${index + 1}Value`, values.join(',')]]),
    ]),
  );
}

/** AWS's own defaults, written out: it returns them, and terraform would see a difference. */
function remediationOf({ remediation }: ManagedRuleSettings): RuleVariant['remediation'] {
  if (!remediation) return undefined;
  const defaults = { automatic: true, attempts: 5, retrySeconds: 60 };
  return remediation === true ? defaults : { ...defaults, ...remediation };
}

function chunks<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / TAGS_IN_A_RULE) }, (_, index) =>
    items.slice(index * TAGS_IN_A_RULE, (index + 1) * TAGS_IN_A_RULE),
  );
}
