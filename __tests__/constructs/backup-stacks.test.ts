import { allStacks } from '../../constructs/stacks';
import type { Backup } from '../../factory/model/backup/backup';
import type { LandingZone } from '../../factory/model/landing-zone';
import { neededAccess } from '../../factory/model/service-access/needed-access';
import { adopted, landingZone, NASTY, paymentsProd } from './landing-zone-fixture';
import { contextOf, evaluate, everyStack, type Terraform } from './synthesized';

const backup: Backup = {
  account: adopted.slug,
  vault: 'central-backups',
  regions: ['eu-central-1', 'eu-west-1'],
  lock: { minRetentionDays: 30, maxRetentionDays: 400, changeableForDays: 3 },
  deletionWindow: 14,
};
const backupVault = {
  minRetentionDays: 7,
  maxRetentionDays: 0,
  changeableForDays: 0,
  deletionWindow: 30,
  regions: ['eu-west-1'],
};

function zone(more: Partial<Backup> = {}): LandingZone {
  const controls = {
    backupVault,
    ebsEncryption: { kmsKey: 'customer-managed' as const, deletionWindow: 30, regions: ['eu-west-1'] },
  };
  return {
    ...landingZone,
    organization: { ...landingZone.organization, sharedAccounts: { backup: adopted.slug } },
    accounts: [
      { ...adopted, baseline: { profile: undefined, controls } },
      { ...paymentsProd, baseline: { profile: undefined, controls } },
    ],
    backup: { ...backup, ...more },
  };
}

const stacks = everyStack(zone());
const stack = (id: string): Terraform => {
  const found = stacks.get(id);
  if (!found) throw new Error(`no stack ${id}`);
  return found;
};

interface Statement {
  readonly Sid: string;
  readonly Effect: string;
  readonly Principal: { readonly AWS: string };
  readonly Action: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
/** Statements of a policy by their Sid, with references left as they are. */
function statements(text: unknown): Readonly<Record<string, Statement>> {
  const { Statement } = JSON.parse(String(text)) as { readonly Statement: readonly Statement[] };
  return Object.fromEntries(Statement.map((statement) => [statement.Sid, statement]));
}
const vaultPolicy = (id: string, name: string) =>
  statements(stack(id).resource.aws_backup_vault_policy?.[name]?.policy);
const keyPolicy = (id: string, name: string) => statements(stack(id).resource.aws_kms_key?.[name]?.policy);

const ORGANIZATION_ID = '${data.terraform_remote_state.organization.outputs.organization_id}';
const PAYMENTS_ID = '${data.terraform_remote_state.account-payments-prod.outputs.account_id}';
const inOrganization = { StringEquals: { 'aws:PrincipalOrgID': ORGANIZATION_ID } };

describe('the central vaults', () => {
  const { resource } = stack('backup');

  test('are locked for good, one in each region, in the backup account and nowhere else', () => {
    expect(resource.aws_backup_vault).toEqual({
      'eu-central-1': {
        name: 'central-backups',
        kms_key_arn: '${aws_kms_key.eu-central-1_key.arn}',
        lifecycle: { prevent_destroy: true },
        region: 'eu-central-1',
      },
      'eu-west-1': {
        name: 'central-backups',
        kms_key_arn: '${aws_kms_key.eu-west-1_key.arn}',
        lifecycle: { prevent_destroy: true },
        region: 'eu-west-1',
      },
    });
    expect(resource.aws_backup_vault_lock_configuration?.['eu-west-1_lock']).toEqual({
      backup_vault_name: '${aws_backup_vault.eu-west-1.name}',
      min_retention_days: 30,
      max_retention_days: 400,
      changeable_for_days: 3,
      region: 'eu-west-1',
    });
    expect(stack('backup').provider.aws[0]).toMatchObject({
      allowed_account_ids: ['222222222222'],
      assume_role: [{ role_arn: 'arn:aws:iam::222222222222:role/OrganizationAccountAccessRole' }],
    });
  });

  test('have a key that is kept and rotated', () => {
    expect(resource.aws_kms_key?.['eu-west-1_key']).toMatchObject({
      enable_key_rotation: true,
      deletion_window_in_days: 14,
      lifecycle: { prevent_destroy: true },
      region: 'eu-west-1',
    });
    expect(resource.aws_kms_alias?.['eu-west-1_alias']).toMatchObject({
      name: 'alias/account-factory/central-backup',
    });
  });

  test('take text from files as text', () => {
    const nasty = everyStack(zone({ vault: NASTY })).get('backup');
    expect(evaluate(String(nasty?.resource.aws_backup_vault?.['eu-west-1']?.name))).toBe(NASTY);
  });
});

describe('who may do what with the central vaults', () => {
  const policy = vaultPolicy('backup', 'eu-central-1_policy');
  const key = keyPolicy('backup', 'eu-central-1_key');

  test('the accounts of the organization copy into it, and no others', () => {
    const allowed = Object.values(policy).filter(({ Effect }) => Effect === 'Allow');
    expect(allowed).toEqual([
      {
        Sid: 'BackupsAreCopiedIn',
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: 'backup:CopyIntoBackupVault',
        Resource: '*',
        Condition: inOrganization,
      },
    ]);
  });

  test('nobody deletes a backup or shortens its life, the access role of administrators included', () => {
    expect(policy.NobodyDeletesBackups).toEqual({
      Sid: 'NobodyDeletesBackups',
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: [
        'backup:DeleteRecoveryPoint',
        'backup:DisassociateRecoveryPoint',
        'backup:UpdateRecoveryPointLifecycle',
        'backup:DeleteBackupVault',
      ],
      Resource: '*',
    });
  });

  test('only the access role of that very account changes the policy or the lock', () => {
    expect(policy.OnlyTerraformChangesProtection).toMatchObject({
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: [
        'backup:PutBackupVaultAccessPolicy',
        'backup:DeleteBackupVaultAccessPolicy',
        'backup:PutBackupVaultLockConfiguration',
        'backup:DeleteBackupVaultLockConfiguration',
      ],
      Condition: {
        ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/OrganizationAccountAccessRole' },
      },
    });
  });

  test('the key is administered by its account, and used for copies within the organization', () => {
    expect(Object.keys(key)).toEqual([
      'AccountAdministersKey',
      'BackupsAreCopied',
      'CopyingServicesHaveGrants',
      'NobodyDeletesKey',
    ]);
    expect(key.AccountAdministersKey?.Principal).toEqual({ AWS: 'arn:aws:iam::222222222222:root' });
    expect(key.BackupsAreCopied?.Condition).toEqual(inOrganization);
    expect(key.CopyingServicesHaveGrants?.Condition).toEqual({
      ...inOrganization,
      Bool: { 'kms:GrantIsForAWSResource': 'true' },
    });
  });

  test('nobody deletes the key or switches it off, the access role of administrators included', () => {
    expect(key.NobodyDeletesKey).toEqual({
      Sid: 'NobodyDeletesKey',
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: ['kms:ScheduleKeyDeletion', 'kms:DisableKey'],
      Resource: '*',
    });
  });
});

describe('an account that is backed up', () => {
  const { resource } = stack('baseline-payments-prod');

  test('has a vault and a role of the names that policies use', () => {
    expect(resource.aws_backup_vault?.['backup-vault_eu-west-1']).toMatchObject({ name: 'account-factory' });
    expect(resource.aws_iam_role?.['backup-vault_role']).toMatchObject({ name: 'account-factory-backup' });
    expect(
      Object.values(resource.aws_iam_role_policy_attachment ?? {}).map(({ policy_arn }) => policy_arn),
    ).toEqual([
      'arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup',
      'arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForRestores',
      'arn:aws:iam::aws:policy/AWSBackupServiceRolePolicyForS3Backup',
      'arn:aws:iam::aws:policy/AWSBackupServiceRolePolicyForS3Restore',
    ]);
  });

  test('is locked so that an administrator may lift it, when nothing more is said', () => {
    expect(resource.aws_backup_vault_lock_configuration?.['backup-vault_eu-west-1_lock']).toEqual({
      backup_vault_name: '${aws_backup_vault.backup-vault_eu-west-1.name}',
      min_retention_days: 7,
      region: 'eu-west-1',
    });
  });

  test('takes copies from the backup account alone, which may use its keys, that of EBS as well', () => {
    const fromBackup = { AWS: 'arn:aws:iam::222222222222:root' };
    const policy = vaultPolicy('baseline-payments-prod', 'backup-vault_eu-west-1_policy');
    expect(policy.BackupsAreCopiedIn).toMatchObject({ Effect: 'Allow', Principal: fromBackup });
    expect(policy.BackupsAreCopiedIn).not.toHaveProperty('Condition');
    expect(policy.NobodyDeletesBackups).not.toHaveProperty('Condition');
    expect(policy.OnlyTerraformChangesProtection?.Condition).toEqual({
      ArnNotEquals: {
        'aws:PrincipalArn': `arn:aws:iam::${PAYMENTS_ID}:role/OrganizationAccountAccessRole`,
      },
    });
    for (const name of ['backup-vault_eu-west-1_key', 'ebs-encryption_eu-west-1_key']) {
      const key = keyPolicy('baseline-payments-prod', name);
      expect(key.BackupsAreCopied?.Principal).toEqual(fromBackup);
      expect(key.CopyingServicesHaveGrants).toMatchObject({
        Principal: fromBackup,
        Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
      });
    }
  });

  test('shares nothing when it is the backup account itself, or when there is none', () => {
    const own = (model: LandingZone, id: string) => {
      const found = everyStack(model).get(id)?.resource;
      return [
        ...Object.keys(statements(found?.aws_backup_vault_policy?.['backup-vault_eu-west-1_policy']?.policy)),
        ...Object.keys(statements(found?.aws_kms_key?.['backup-vault_eu-west-1_key']?.policy)),
        ...Object.keys(statements(found?.aws_kms_key?.['ebs-encryption_eu-west-1_key']?.policy)),
      ];
    };
    const alone = [
      'NobodyDeletesBackups',
      'OnlyTerraformChangesProtection',
      'AccountAdministersKey',
      'NobodyDeletesKey',
      'AccountAdministersKey',
      'AccountUsesKeyThroughEbs',
    ];
    expect(own(zone(), `baseline-${adopted.slug}`)).toEqual(alone);
    const without = { ...zone(), organization: landingZone.organization, backup: undefined };
    expect(own(without, 'baseline-payments-prod')).toEqual(alone);
  });
});

describe('the management account', () => {
  test('lets accounts copy to each other, and leaves alone what else AWS tells of', () => {
    expect(stack('backup-management').resource).toEqual({
      aws_backup_global_settings: {
        'global-settings': {
          global_settings: { isCrossAccountBackupEnabled: 'true' },
          lifecycle: {
            ignore_changes: [
              'global_settings["isMpaEnabled"]',
              'global_settings["isDelegatedAdministratorEnabled"]',
            ],
          },
        },
      },
    });
    expect(stack('backup-management').provider.aws[0]).toMatchObject({
      allowed_account_ids: ['111111111111'],
    });
  });

  test('trusts AWS Backup, and has the backup account administer it', () => {
    expect(neededAccess(zone())).toEqual({
      trusted: expect.arrayContaining(['backup.amazonaws.com']),
      delegated: [{ servicePrincipal: 'backup.amazonaws.com', account: adopted.slug }],
    });
    expect(stack(`account-${adopted.slug}`).resource.aws_organizations_delegated_administrator).toEqual({
      [`_${adopted.slug}_delegated_backup_2e_amazonaws_2e_com`]: expect.objectContaining({
        service_principal: 'backup.amazonaws.com',
      }),
    });
  });
});

test('the stacks are applied after the organization and the account, and without the section there are none', () => {
  const dependencies = (model: LandingZone) =>
    Object.fromEntries(
      [...allStacks(contextOf(model))]
        .filter(({ node }) => node.id.startsWith('backup'))
        .map(({ node, dependencyIds }) => [node.id, [...dependencyIds].sort()]),
    );
  expect(dependencies(zone())).toEqual({
    'backup-management': ['organization'],
    backup: [`account-${adopted.slug}`, 'organization'],
  });
  expect(dependencies({ ...zone(), backup: undefined })).toEqual({});
});

test('a model whose backup account is missing is told, not built', () => {
  expect(() => everyStack(zone({ account: 'gone' }))).toThrow('"gone"');
});
