import { z } from 'zod';
import {
  conformancePackName,
  organizationRuleName,
  ruleIdentifier,
} from '../../../aws/config/organization-limits';
import { lengthOf, text, textList, textMap } from '../../shape-kit';

/** A managed rule of AWS Config in every account, as AWS gets it. */
export interface OrganizationConfigRule {
  /** Lower-case letters, digits and hyphens. */
  readonly name: string;
  /** By which AWS Config knows it. */
  readonly identifier: string;
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Types of resources whose changes it looks at; empty for those of AWS's choice. */
  readonly resourceTypes: readonly string[];
  readonly regions: readonly string[];
  /** Slugs of accounts that it leaves out. The management account, which records nothing, is always left out. */
  readonly exclude: readonly string[];
}

/** Rules, and what mends what they find, in every account, by a template. */
export interface ConformancePack {
  /** Lower-case letters, digits and hyphens: the name of its file. */
  readonly name: string;
  /** The template, letter for letter. */
  readonly template: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly regions: readonly string[];
  /** As in `OrganizationConfigRule`. */
  readonly exclude: readonly string[];
}

const everywhere = {
  exclude: textList(
    'Accounts that it leaves out, by the file names of their requests. The management account is always left out. Default: none.',
    ['sandbox-dana'],
  ).optional(),
  regions: textList('Regions that it is set up in. Default: the governed regions.', [
    'eu-central-1',
  ]).optional(),
};

const organizationConfigRule = z
  .union([
    z.boolean(),
    z.strictObject({
      identifier: text(
        "AWS's identifier of the rule. Default: that of the rule whose name this is, for those that baselines know as well.",
        { ...lengthOf(ruleIdentifier), examples: ['S3_BUCKET_VERSIONING_ENABLED'] },
      ).optional(),
      parameters: textMap("Parameters of the rule, by AWS's names. Default: AWS's own values.").optional(),
      resourceTypes: textList('Types of resources that it looks at. Default: all that the rule knows.', [
        'AWS::S3::Bucket',
      ]).optional(),
      ...everywhere,
    }),
  ])
  .meta({ description: "`true` for AWS's own settings, `false` for off, or settings." });

/** `security.configRules` of organization.yaml. */
export const organizationConfigRules = z.record(z.string(), organizationConfigRule).meta({
  description: `AWS Config's managed rules in every account, by a name of ${organizationRuleName.max} characters at most. Members can't change or remove them. They need a recorder in each account and region; each evaluation costs money.`,
  examples: [{ 'encrypted-volumes': true, 's3-versioning': { identifier: 'S3_BUCKET_VERSIONING_ENABLED' } }],
});

/** `security.conformancePacks` of organization.yaml. */
export const conformancePacks = z
  .record(
    z.string(),
    z
      .strictObject({
        parameters: textMap(
          'Values for parameters of the template. Default: those that it gives.',
        ).optional(),
        ...everywhere,
      })
      .meta({ description: 'Settings of the pack; `{}` for none.' }),
  )
  .meta({
    description: `Conformance packs of AWS Config in every account: each is the template conformance-packs/<name>.yaml, whose name has ${conformancePackName.max} characters at most.`,
    examples: [{ 's3-hygiene': { exclude: ['sandbox-dana'] } }],
  });
