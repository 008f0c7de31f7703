import { z } from 'zod';
import { awsPolicyTypes } from '../aws/policy-types';
import { tagKey } from '../aws/tag-limits';
import { allowList } from './allowance';
import { backupSection } from './backup/section';
import { baselineProfile } from './baseline-profile';
import { bootstrapSection } from './bootstrap/section';
import { dnsSection } from './dns/section';
import { fullAwsAccess, guardrailList } from './guardrail-entry';
import { guardrailTypes } from './guardrail-types';
import { identitySection } from './identity-section';
import { loggingSection } from './logging/section';
import { networkSection } from './network/section';
import { accountDefaults, organizationalUnit } from './organizational-unit';
import { securitySection } from './security/section';
import { accountId, flag, lengthOf, text, textList, wholeNumber } from './shape-kit';
import { SLUG } from './slug';
import { terraformSettings } from './terraform-settings';

const requiredTag = z
  .strictObject({
    key: text('Key of the tag.', lengthOf(tagKey)),
    values: textList('Values allowed. Default: any.').optional(),
    pattern: text('Regular expression that the whole value must match. Default: any.').optional(),
  })
  .meta({ description: 'A tag that every account must have, inherited ones counted.' });

const namePattern = (what: string) =>
  z.strictObject({
    pattern: text(`Regular expression that the whole ${what} must match.`),
    description: text('What the pattern means, in words; printed when it does not match.').optional(),
  });

const policyQuotas = z
  .strictObject({
    perTarget: wholeNumber('Policies on one root, OU or account.', 1, 1000).optional(),
    characters: wholeNumber('Characters in one policy, as sent to AWS.', 1, 1_000_000).optional(),
    perOrganization: wholeNumber('Policies in the whole organization.', 1, 1_000_000).optional(),
  })
  .meta({ description: 'Quotas of one type of policies.' });

const sharedAccount = (what: string) => text(`${what}: the file name of its request, without its ending.`);

/** organization.yaml: everything that holds for the organisation as a whole. */
export const organizationFile = z
  .strictObject({
    name: text('Short name of the organisation: lower-case letters, digits and hyphens.', {
      pattern: SLUG.source,
      examples: ['acme'],
    }),
    partition: z
      .enum(['aws', 'aws-us-gov', 'aws-cn'])
      .meta({ description: 'AWS partition. Default: `aws`.' })
      .optional(),
    homeRegion: text('Region of the landing zone itself.', { examples: ['eu-central-1'] }),
    governedRegions: textList('Regions that accounts may use; the home region is one of them.', [
      'eu-central-1',
      'eu-west-1',
    ]),
    managementAccount: z
      .strictObject({ id: accountId('Id of the management account: twelve digits in quotes.') })
      .meta({
        description: 'The management account, in which organization, accounts and guardrails are applied.',
      }),
    organizationId: text(
      'Id of an organization that exists already and is taken over: Terraform then imports it, and its OUs by their `id`.',
      { examples: ['o-exampleorgid'] },
    ).optional(),
    bootstrap: bootstrapSection.optional(),
    accessRole: text(
      'Role in every member account that the management account assumes to apply its baseline. Default: `OrganizationAccountAccessRole`, which AWS makes.',
    ).optional(),
    trustedServices: textList(
      'Service principals that are trusted across the organization beside those that are needed here. An organization that exists already lists all that it trusts: what is not listed loses its access.',
      ['sso.amazonaws.com', 'config.amazonaws.com'],
    ).optional(),
    policyTypes: z
      .array(z.enum(awsPolicyTypes).meta({ description: 'A policy type, as AWS names it.' }))
      .meta({
        description:
          'Policy types that stay enabled beside those of the guardrails in use. An organization that exists already lists all that it has enabled: disabling a type detaches all its policies.',
        examples: [['TAG_POLICY']],
      })
      .optional(),
    guardrails: guardrailList(
      'Guardrails attached to the root: they hold for every member account.',
    ).optional(),
    fullAwsAccess: fullAwsAccess.optional(),
    packGuardrails: flag(
      'Whether service and resource control policies are packed: where a root, OU or account has more of them attached than AWS takes, their statements are joined into fewer policies. Default: false.',
    ).optional(),
    variables: z
      .record(
        z.string(),
        z
          .union([text('A text.'), textList('Texts.')])
          .meta({ description: 'What the variable stands for: a text or a list of texts.' }),
      )
      .meta({
        description:
          'Values of your own for policy documents: `{{variable:<name>}}` stands for the text or the list.',
      })
      .optional(),
    knownActions: textList(
      'Actions that policy documents may name although the IAM data here lacks them, such as those of a service that is new: names with their service, wildcards allowed.',
      ['newservice:*'],
    ).optional(),
    knownConditionKeys: textList('Condition keys that the IAM data here lacks, likewise.', [
      'newservice:Owner',
    ]).optional(),
    essentialRoles: z
      .strictObject({
        deployment: textList('Roles with which CI deploys into member accounts.', ['deploy']).optional(),
        breakGlass: textList('Roles for emergencies.', ['break-glass']).optional(),
      })
      .meta({
        description:
          'Roles in member accounts that no guardrail may lock out, beside the access role: names, with their path if they have one.',
      })
      .optional(),
    defaults: accountDefaults.optional(),
    organizationalUnits: z
      .array(organizationalUnit)
      .meta({ description: 'The OU tree, from the root down.' }),
    sharedAccounts: z
      .strictObject({
        logArchive: sharedAccount('Account that keeps the logs of all').optional(),
        securityTooling: sharedAccount('Account that runs the security services').optional(),
        network: sharedAccount('Account that holds the central network').optional(),
        sharedServices: sharedAccount('Account for build runners, registries and the like').optional(),
        backup: sharedAccount('Account that keeps copies of the backups of all').optional(),
      })
      .meta({ description: "Accounts that carry the landing zone's own services, by role." })
      .optional(),
    baselines: z
      .record(z.string(), baselineProfile)
      .meta({ description: 'Baseline profiles by name.' })
      .optional(),
    exceptionMaxDays: wholeNumber(
      'How many days ahead an exception of a request from a baseline control may end. Default: any.',
      1,
      3650,
    ).optional(),
    identity: identitySection.optional(),
    logging: loggingSection.optional(),
    security: securitySection.optional(),
    network: networkSection.optional(),
    dns: dnsSection.optional(),
    backup: backupSection.optional(),
    requiredTags: z.array(requiredTag).meta({ description: 'Tags that every account must have.' }).optional(),
    naming: z
      .strictObject({
        accountName: namePattern('account name')
          .meta({ description: 'What account names look like.' })
          .optional(),
        email: namePattern('e-mail address')
          .meta({ description: 'What account e-mail addresses look like.' })
          .optional(),
      })
      .meta({ description: 'House rules for names.' })
      .optional(),
    quotas: z
      .strictObject({
        accounts: wholeNumber(
          'Accounts that the organization may have, the management account included.',
          1,
          100_000,
        ).optional(),
        anomalyMonitors: wholeNumber(
          'Monitors of Cost Anomaly Detection that the management account may have, its one of all services aside.',
          1,
          100_000,
        ).optional(),
        organizationalUnits: wholeNumber('OUs that the organization may have.', 1, 100_000).optional(),
        permissionSets: wholeNumber('Permission sets that Identity Center may have.', 1, 100_000).optional(),
        permissionSetsPerAccount: wholeNumber(
          'Permission sets that may be assigned to one account.',
          1,
          100_000,
        ).optional(),
        policies: z
          .partialRecord(z.enum(guardrailTypes), policyQuotas)
          .meta({ description: 'Of organization policies, by the name of their folder in policies/.' })
          .optional(),
      })
      .meta({ description: "AWS quotas of your organization, where they differ from AWS's defaults." })
      .optional(),
    allow: allowList('of any stack').optional(),
    terraform: terraformSettings.optional(),
  })
  .meta({
    title: 'Organization',
    description: 'The organisation: OUs, guardrails, baselines, house rules, Terraform.',
  });

export type OrganizationFile = z.infer<typeof organizationFile>;
