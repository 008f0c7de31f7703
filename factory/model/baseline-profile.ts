import { z } from 'zod';
import { accountAlias } from '../aws/account-limits';
import { analyzerName, passwordPolicy as limits } from '../aws/baseline-limits';
import { controlExceptions } from './control-exceptions';
import { amiBlock } from './controls/ami-block';
import { backupVault } from './controls/backup-vault';
import { breakGlassRole } from './controls/break-glass-role';
import { closedDefaultSecurityGroup } from './controls/closed-default-security-group';
import { config } from './controls/config';
import { configRules } from './controls/config-rules';
import { control, regional } from './controls/control';
import { defaultVpcRemoval } from './controls/default-vpc-removal';
import { ebsEncryption } from './controls/ebs-encryption';
import { ebsSnapshotBlock } from './controls/ebs-snapshot-block';
import { guardDuty } from './controls/guard-duty';
import { instanceMetadata } from './controls/instance-metadata';
import { securityAuditRole } from './controls/security-audit-role';
import { securityHub } from './controls/security-hub';
import { ssmDocumentBlock } from './controls/ssm-document-block';
import { unusedAccess } from './controls/unused-access';
import { customizationList } from './customization-entry';
import { flag, lengthOf, text, wholeNumber } from './shape-kit';

/**
 * Settings of the baseline controls as files write them: every field optional, because a profile, a profile that
 * extends it, and a request each set a part. `true` switches a control on with what is set below it, `false` off.
 */

const passwordPolicy = z.strictObject({
  minimumLength: wholeNumber(
    'Shortest password allowed. CIS AWS Foundations (v3.0 1.8, v5.0 1.7) asks for 14.',
    ...limits.minimumLength,
  ).optional(),
  requireLowercase: flag('A password needs a lower-case letter.').optional(),
  requireUppercase: flag('A password needs an upper-case letter.').optional(),
  requireNumbers: flag('A password needs a digit.').optional(),
  requireSymbols: flag('A password needs a symbol.').optional(),
  allowUsersToChange: flag('IAM users may change their own password.').optional(),
  maximumAge: wholeNumber('Days until a password expires; 0 for never.', ...limits.maximumAge).optional(),
  reusePrevention: wholeNumber(
    'How many earlier passwords may not be used again; 0 for none. CIS AWS Foundations (v3.0 1.9, v5.0 1.8) asks for 24.',
    ...limits.reusePrevention,
  ).optional(),
  hardExpiry: flag('An expired password can be reset by an administrator only.').optional(),
});

const s3PublicAccessBlock = z.strictObject({
  blockPublicAcls: flag('Refuse new public ACLs.').optional(),
  ignorePublicAcls: flag('Ignore public ACLs that exist.').optional(),
  blockPublicPolicy: flag('Refuse new public bucket policies.').optional(),
  restrictPublicBuckets: flag(
    'Admit only the account itself and AWS services to buckets with a public policy.',
  ).optional(),
});

/** Shape of each control, by name. The order is the order in which they are listed and synthesized. */
export const controlShapes = {
  passwordPolicy: control(
    'Password policy for IAM users (CIS AWS Foundations v3.0 1.8 and 1.9, v5.0 1.7 and 1.8).',
    passwordPolicy,
  ),
  s3PublicAccessBlock: control(
    'S3 block public access for the whole account (CIS AWS Foundations v3.0 and v5.0 2.1.4).',
    s3PublicAccessBlock,
  ),
  ebsEncryption,
  ebsSnapshotBlock,
  amiBlock,
  instanceMetadata,
  accountAlias: control(
    'Account alias, which replaces the account id in the sign-in address.',
    z.strictObject({
      alias: text('The alias: unique in all of AWS. Default: `<organization name>-<request file name>`.', {
        ...lengthOf(accountAlias),
        pattern: '^[a-z0-9](([a-z0-9]|-(?!-))*[a-z0-9])?$',
      }).optional(),
    }),
  ),
  accessAnalyzer: control(
    'IAM Access Analyzer for access from outside the account (CIS AWS Foundations v3.0 1.20, v5.0 1.19).',
    z.strictObject({
      name: text('Name of the analyzer in each region.', lengthOf(analyzerName)).optional(),
      ...regional,
    }),
  ),
  unusedAccess,
  defaultVpcRemoval,
  closedDefaultSecurityGroup,
  ssmDocumentBlock,
  breakGlassRole,
  securityAuditRole,
  backupVault,
  config,
  configRules,
  guardDuty,
  securityHub,
};

const controls = Object.fromEntries(
  Object.entries(controlShapes).map(([name, shape]) => [name, shape.optional()]),
) as { [K in keyof typeof controlShapes]: z.ZodOptional<(typeof controlShapes)[K]> };

export type ControlName = keyof typeof controlShapes;
export const controlNames = Object.keys(controlShapes) as readonly ControlName[];

/** A profile of `organization.yaml`. */
export const baselineProfile = z
  .strictObject({
    extends: text('Name of the profile that this one builds on; what is set here wins.').optional(),
    description: text('What the profile is for; shown by `show`.').optional(),
    customizations: customizationList(
      'Customizations that accounts of this profile get, beside those of the profiles that it extends.',
    ).optional(),
    ...controls,
  })
  .meta({ description: 'A baseline profile: which controls an account gets, and their settings.' });

/** What a request says of its baseline: a profile's name, or a profile with settings of its own on top. */
export const requestBaseline = z
  .union([
    z.string(),
    z.strictObject({
      profile: text('Name of the profile; default: that of the OU.').optional(),
      ...controls,
      exceptions: controlExceptions(controlNames).optional(),
    }),
  ])
  .meta({
    description:
      'Baseline profile by name, or a mapping with `profile` and settings that win over it. Default: by OU.',
    examples: ['production'],
  });

export type BaselineProfile = z.infer<typeof baselineProfile>;
