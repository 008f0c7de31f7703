import { loadLandingZone } from '../../factory/load';
import { organizationFolder } from '../factory/organization-folder';
import { everyStack } from './synthesized';

const VAULT =
  'arn:{{partition}}:backup:{{homeRegion}}:{{sharedAccount:backup}}:backup-vault:{{centralBackupVault}}';

const organization = `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1]
managementAccount: { id: "111111111111" }
organizationalUnits: [{ name: Workloads, guardrails: [backup-daily] }]
sharedAccounts: { backup: payments-prod }
backup: {}
baselines: { backed-up: { backupVault: true } }
defaults: { baseline: backed-up }
`;

const policy = `plans:
  daily:
    regions: { "@@assign": ["{{homeRegion}}"] }
    rules:
      nightly:
        schedule_expression: { "@@assign": cron(0 3 * * ? *) }
        target_backup_vault_name: { "@@assign": "{{backupVault}}" }
        lifecycle: { delete_after_days: { "@@assign": "35" } }
        copy_actions:
          "${VAULT}": { target_backup_vault_arn: { "@@assign": "${VAULT}" } }
    selections:
      tags:
        by-tag:
          iam_role_arn: { "@@assign": "arn:{{partition}}:iam::$account:role/{{backupRole}}" }
          tag_key: { "@@assign": backup }
          tag_value: { "@@assign": [daily] }
`;

test('a backup policy names the vaults and the role that there are, with the id of the backup account in keys and values', async () => {
  const { root, remove } = organizationFolder({
    'organization.yaml': organization,
    'accounts/payments-prod.yaml': 'email: aws+payments-prod@example.com\norganizationalUnit: Workloads\n',
    'policies/backup/backup-daily.yaml': policy,
  });
  const { value, problems } = await loadLandingZone(root).finally(remove);
  expect(problems).toEqual([]);
  if (!value) throw new Error('no landing zone');
  const { resource } = everyStack(value).get('guardrails') ?? {};
  const content = JSON.parse(String(resource?.aws_organizations_policy?.['backup-daily']?.content));
  const vault =
    'arn:aws:backup:eu-central-1:${data.terraform_remote_state.account-payments-prod.outputs.account_id}:backup-vault:central-backups';
  expect(content.plans.daily.rules.nightly).toMatchObject({
    target_backup_vault_name: { '@@assign': 'account-factory' },
    copy_actions: { [vault]: { target_backup_vault_arn: { '@@assign': vault } } },
  });
  expect(content.plans.daily.selections.tags['by-tag'].iam_role_arn).toEqual({
    '@@assign': 'arn:aws:iam::$account:role/account-factory-backup',
  });
});
