import {
  DescribeSecurityGroupsCommand,
  DescribeVpcsCommand,
  GetEbsEncryptionByDefaultCommand,
} from '@aws-sdk/client-ec2';
import {
  GetAccountPasswordPolicyCommand,
  GetRoleCommand,
  ListAccountAliasesCommand,
  ListAttachedRolePoliciesCommand,
  ListRolePoliciesCommand,
  ListRolesCommand,
} from '@aws-sdk/client-iam';
import { GetPublicAccessBlockCommand } from '@aws-sdk/client-s3-control';
import { DescribeDocumentCommand, GetParametersByPathCommand } from '@aws-sdk/client-ssm';
import type { AwsClients } from '../../../emulator/aws-clients';
import { jsonApi, restApi } from './json-api';

/** Where a baseline is read back: one region of one account. */
export interface BaselinePlace {
  readonly endpoint: string;
  readonly slug: string;
  readonly accountId: string;
  readonly region: string;
  /** Clients that act there. */
  readonly aws: AwsClients;
}

/** What AWS's API is to say, and says, of the resources of one type. */
interface ReadBack {
  /** Whether it is in each region, or in the account once. */
  readonly scope: 'account' | 'region';
  readonly read: (place: BaselinePlace) => Promise<unknown>;
  readonly expected: (place: BaselinePlace) => unknown;
}

const VPC_REMOVAL = 'account-factory-default-vpc-removal';
const BACKUP_ROLE = 'account-factory-backup';
const ROLES = ['break-glass', 'security-audit', VPC_REMOVAL, BACKUP_ROLE];

/** By type of the Terraform resource. */
export const readBack: Readonly<Record<string, ReadBack>> = {
  aws_iam_account_password_policy: {
    scope: 'account',
    read: async ({ aws }) => (await aws.iam.send(new GetAccountPasswordPolicyCommand({}))).PasswordPolicy,
    expected: () => expect.objectContaining({ MinimumPasswordLength: 14, PasswordReusePrevention: 24 }),
  },
  aws_iam_account_alias: {
    scope: 'account',
    read: async ({ aws }) => (await aws.iam.send(new ListAccountAliasesCommand({}))).AccountAliases,
    expected: ({ slug }) => [`full-${slug}`],
  },
  aws_iam_role: {
    scope: 'account',
    read: ({ aws }) =>
      Promise.all(
        ROLES.map(async (RoleName) => {
          const { Role } = await aws.iam.send(new GetRoleCommand({ RoleName }));
          return Role?.Arn;
        }),
      ),
    expected: ({ accountId }) => ROLES.map((name) => `arn:aws:iam::${accountId}:role/${name}`),
  },
  aws_iam_role_policy: {
    scope: 'account',
    read: async ({ aws }) =>
      (await aws.iam.send(new ListRolePoliciesCommand({ RoleName: VPC_REMOVAL }))).PolicyNames,
    expected: () => [VPC_REMOVAL],
  },
  aws_iam_role_policy_attachment: {
    scope: 'account',
    read: ({ aws }) =>
      Promise.all(
        ['break-glass', 'security-audit', BACKUP_ROLE].map(async (RoleName) => {
          const { AttachedPolicies } = await aws.iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
          return AttachedPolicies?.map(({ PolicyName }) => PolicyName).sort();
        }),
      ),
    expected: () => [
      ['AdministratorAccess'],
      ['SecurityAudit', 'ViewOnlyAccess'],
      [
        'AWSBackupServiceRolePolicyForBackup',
        'AWSBackupServiceRolePolicyForRestores',
        'AWSBackupServiceRolePolicyForS3Backup',
        'AWSBackupServiceRolePolicyForS3Restore',
      ],
    ],
  },
  aws_iam_service_linked_role: {
    scope: 'account',
    read: async ({ aws }) => {
      const path = { PathPrefix: '/aws-service-role/config.amazonaws.com/' };
      return (await aws.iam.send(new ListRolesCommand(path))).Roles?.length;
    },
    expected: () => 1,
  },
  aws_s3_account_public_access_block: {
    scope: 'account',
    read: async ({ aws, accountId }) =>
      (await aws.s3Control.send(new GetPublicAccessBlockCommand({ AccountId: accountId })))
        .PublicAccessBlockConfiguration,
    expected: () => ({
      BlockPublicAcls: true,
      IgnorePublicAcls: true,
      BlockPublicPolicy: true,
      RestrictPublicBuckets: true,
    }),
  },
  aws_ssm_parameter: {
    scope: 'account',
    read: async ({ aws }) => {
      const { Parameters = [] } = await aws.ssm.send(
        new GetParametersByPathCommand({ Path: '/account-factory', Recursive: true }),
      );
      return Object.fromEntries(Parameters.map(({ Name, Value }) => [Name, Value]));
    },
    expected: () => ({
      '/account-factory/change/reason': 'Begin',
      '/account-factory/change/requested-by': 'dana@example.com',
      '/account-factory/custom-fields/costCenter': '4711',
    }),
  },
  aws_ssm_document: {
    scope: 'account',
    read: async ({ aws }) => {
      const { Document } = await aws.ssm.send(new DescribeDocumentCommand({ Name: VPC_REMOVAL }));
      return Document?.DocumentType;
    },
    expected: () => 'Automation',
  },
  aws_ebs_encryption_by_default: {
    scope: 'region',
    read: async ({ aws }) =>
      (await aws.ec2.send(new GetEbsEncryptionByDefaultCommand({}))).EbsEncryptionByDefault,
    expected: () => true,
  },
  aws_default_security_group: {
    scope: 'region',
    read: async ({ aws }) => {
      const { Vpcs = [] } = await aws.ec2.send(
        new DescribeVpcsCommand({ Filters: [{ Name: 'is-default', Values: ['true'] }] }),
      );
      const { SecurityGroups = [] } = await aws.ec2.send(
        new DescribeSecurityGroupsCommand({
          Filters: [
            { Name: 'group-name', Values: ['default'] },
            { Name: 'vpc-id', Values: Vpcs.map(({ VpcId = '' }) => VpcId) },
          ],
        }),
      );
      return SecurityGroups.map(({ IpPermissions, IpPermissionsEgress }) => [
        IpPermissions,
        IpPermissionsEgress,
      ]);
    },
    expected: () => [[[], []]],
  },
  aws_kms_key: {
    scope: 'region',
    read: ownKeys,
    expected: () => [
      { enabled: true, rotates: true },
      { enabled: true, rotates: true },
    ],
  },
  aws_kms_alias: {
    scope: 'region',
    read: async (place) => (await kmsAliases(place)).map(({ AliasName }) => AliasName).sort(),
    expected: () => ['alias/account-factory/backup', 'alias/account-factory/ebs'],
  },
  aws_backup_vault: {
    scope: 'region',
    read: async (place) => (await backupVault(place)).EncryptionKeyArn,
    expected: ({ accountId, region }) => expect.stringContaining(`arn:aws:kms:${region}:${accountId}:key/`),
  },
  aws_backup_vault_lock_configuration: {
    scope: 'region',
    read: backupVault,
    expected: () => expect.objectContaining({ Locked: true, MinRetentionDays: 7, MaxRetentionDays: 400 }),
  },
  aws_config_configuration_recorder: {
    scope: 'region',
    read: async (place) => {
      const { ConfigurationRecorders } = await config(place, 'DescribeConfigurationRecorders');
      return ConfigurationRecorders;
    },
    expected: ({ region }) => [
      expect.objectContaining({
        name: 'default',
        recordingGroup: expect.objectContaining({
          allSupported: true,
          includeGlobalResourceTypes: region === 'eu-central-1',
        }),
      }),
    ],
  },
  aws_config_configuration_recorder_status: {
    scope: 'region',
    read: async (place) => {
      const { ConfigurationRecordersStatus } = await config(place, 'DescribeConfigurationRecorderStatus');
      return ConfigurationRecordersStatus;
    },
    expected: () => [expect.objectContaining({ recording: true })],
  },
  aws_config_delivery_channel: {
    scope: 'region',
    read: async (place) => (await config(place, 'DescribeDeliveryChannels')).DeliveryChannels,
    expected: () => [expect.objectContaining({ s3BucketName: 'full-config' })],
  },
  aws_config_retention_configuration: {
    scope: 'region',
    read: async (place) => (await config(place, 'DescribeRetentionConfigurations')).RetentionConfigurations,
    expected: () => [expect.objectContaining({ RetentionPeriodInDays: 2557 })],
  },
  aws_config_config_rule: {
    scope: 'region',
    read: async (place) => {
      const { ConfigRules } = await config(place, 'DescribeConfigRules');
      return (ConfigRules as { Source: { SourceIdentifier: string } }[]).map(
        ({ Source }) => Source.SourceIdentifier,
      );
    },
    expected: ({ region }) =>
      expect.arrayContaining([
        'INCOMING_SSH_DISABLED',
        'REQUIRED_TAGS',
        'ENCRYPTED_VOLUMES',
        ...(region === 'eu-central-1' ? ['ROOT_ACCOUNT_MFA_ENABLED'] : []),
      ]),
  },
  aws_guardduty_detector: {
    scope: 'region',
    read: async (place) => {
      const get = await restApi({ ...place, service: 'guardduty' });
      const { detectorIds } = (await get('/detector')) as { detectorIds: string[] };
      return Promise.all(detectorIds.map(async (id) => (await get(`/detector/${id}`)).status));
    },
    expected: () => ['ENABLED'],
  },
};

async function backupVault(place: BaselinePlace): Promise<Record<string, unknown>> {
  const get = await restApi({ ...place, service: 'backup' });
  return get('/backup-vaults/account-factory');
}

async function config(place: BaselinePlace, operation: string): Promise<Record<string, unknown>> {
  const call = await jsonApi({ ...place, service: 'config', target: `StarlingDoveService.${operation}` });
  return call({});
}

async function kms(place: BaselinePlace, operation: string, input: object = {}) {
  const call = await jsonApi({ ...place, service: 'kms', target: `TrentService.${operation}` });
  return call(input);
}

interface KmsAlias {
  readonly AliasName: string;
  readonly TargetKeyId?: string;
}

/** Aliases of the account's own keys: AWS has some of its own for everyone. */
async function kmsAliases(place: BaselinePlace): Promise<readonly KmsAlias[]> {
  const { Aliases } = await kms(place, 'ListAliases');
  return (Aliases as KmsAlias[]).filter(({ AliasName }) => !AliasName.startsWith('alias/aws/'));
}

async function ownKeys(place: BaselinePlace): Promise<unknown> {
  return Promise.all(
    (await kmsAliases(place)).map(async ({ TargetKeyId: KeyId }) => {
      const { KeyMetadata } = await kms(place, 'DescribeKey', { KeyId });
      const { KeyRotationEnabled } = await kms(place, 'GetKeyRotationStatus', { KeyId });
      return { enabled: (KeyMetadata as { Enabled: boolean }).Enabled, rotates: KeyRotationEnabled };
    }),
  );
}
