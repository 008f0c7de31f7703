import { z } from 'zod';
import { remediationAttempts, remediationSeconds } from '../../aws/config/limits';
import {
  type ManagedRule,
  type ManagedRuleName,
  managedRule,
  managedRuleNames,
} from '../../aws/config/managed-rules';
import { flag, text, textList, wholeNumber } from '../shape-kit';
import { control, type RegionalSettings, regional } from './control';

/** Mending what a rule finds, by an SSM automation. */
export interface RemediationSettings {
  /** Whether it starts by itself, and not by a person's click. @default true */
  readonly automatic?: boolean;
  /** @default 5 */
  readonly attempts?: number;
  /** Seconds in which attempts are counted. @default 60 */
  readonly retrySeconds?: number;
}

/** Tags that resources must have: key -> the values allowed, none for any. */
export type TagsToHave = Readonly<Record<string, readonly string[]>>;

/** What is set of one managed rule: its own parameters by AWS's names, and what every rule of its kind has. */
export interface ManagedRuleSettings {
  readonly [parameter: string]: string | boolean | readonly unknown[] | RemediationSettings | undefined;
  readonly remediation?: boolean | RemediationSettings;
  /** Of `required-tags`: the types of resources that must have them. @default - all that the rule knows */
  readonly resourceTypes?: readonly string[];
}

export type ConfigRulesSettings = RegionalSettings & {
  /** For the rule `required-tags`. */
  readonly tags: TagsToHave;
} & {
  readonly [Name in ManagedRuleName]: boolean | ManagedRuleSettings;
};

const remediation = z
  .union([
    z.boolean(),
    z.strictObject({
      automatic: flag('Starts by itself. Default: true; else a person starts it in the console.').optional(),
      attempts: wholeNumber(
        'Attempts before it gives up on a resource. Default: 5.',
        ...remediationAttempts,
      ).optional(),
      retrySeconds: wholeNumber(
        'Seconds in which attempts are counted. Default: 60.',
        ...remediationSeconds,
      ).optional(),
    }),
  ])
  .meta({
    description: 'Whether AWS Config mends what the rule finds, by an SSM automation. Default: false.',
  });

const resourceTypes = {
  resourceTypes: textList("Types of resources that must have them. Default: all that AWS's rule knows.", [
    'AWS::EC2::Instance',
    'AWS::S3::Bucket',
  ]).optional(),
};

/** `true`, `false` or the settings that the rule has; a plain switch for a rule without any. */
function ruleShape(name: ManagedRuleName): z.ZodType<boolean | ManagedRuleSettings> {
  const rule: ManagedRule = managedRule(name);
  const settings: z.ZodRawShape = {
    ...Object.fromEntries(
      Object.entries(rule.texts).map(([key, { description }]) => [key, text(description).optional()]),
    ),
    ...Object.fromEntries(
      Object.entries(rule.flags).map(([key, description]) => [key, flag(description).optional()]),
    ),
    ...(rule.remediation ? { remediation: remediation.optional() } : {}),
    ...(name === 'required-tags' ? resourceTypes : {}),
  };
  const description = `${rule.summary} Default: true.`;
  if (Object.keys(settings).length === 0) return flag(description);
  // Its keys come from data, where the compiler can't follow.
  const own = z.strictObject(settings) as unknown as z.ZodType<ManagedRuleSettings>;
  return z.union([z.boolean(), own]).meta({ description });
}

const rules = Object.fromEntries(managedRuleNames.map((name) => [name, ruleShape(name).optional()])) as {
  [Name in ManagedRuleName]: z.ZodOptional<z.ZodType<boolean | ManagedRuleSettings>>;
};

export const configRules = control(
  "AWS Config's managed rules, by AWS's names: each can be switched off or given parameters. Needs a recorder. Costs money for each evaluation.",
  z.strictObject({
    ...rules,
    tags: z
      .record(z.string(), textList('Values allowed; an empty list for any.'))
      .meta({
        description:
          "Tags that `required-tags` asks for, by key, each with the values allowed. Default: the organisation's `requiredTags`, without their patterns.",
        examples: [{ team: [], env: ['prod', 'nonprod'] }],
      })
      .optional(),
    ...regional,
  }),
);
