import { loadLandingZone } from '../../../../factory/load';
import type { Backup } from '../../../../factory/model/backup/backup';
import { organizationFolder } from '../../organization-folder';

async function backupOf(section: string): Promise<Backup | undefined> {
  const { root, remove } = organizationFolder({
    'organization.yaml': `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1, eu-west-1]
managementAccount: { id: "111111111111" }
organizationalUnits: [{ name: Infrastructure }]
sharedAccounts: { backup: payments-prod }
${section}`,
    'accounts/payments-prod.yaml':
      'email: aws+payments-prod@example.com\norganizationalUnit: Infrastructure\n',
  });
  try {
    const { value, problems } = await loadLandingZone(root);
    expect(problems).toEqual([]);
    return value?.backup;
  } finally {
    remove();
  }
}

test('without the section there is no central backup', async () => {
  expect(await backupOf('')).toBeUndefined();
});

test('an empty section gets a vault in the home region, locked so that an administrator may lift it', async () => {
  expect(await backupOf('backup: {}\n')).toEqual({
    account: 'payments-prod',
    vault: 'central-backups',
    regions: ['eu-central-1'],
    lock: { minRetentionDays: 7, maxRetentionDays: 0, changeableForDays: 0 },
    deletionWindow: 30,
  });
});

test('what the section says wins', async () => {
  const section =
    'backup: { vault: safe, regions: [eu-west-1], minRetentionDays: 30, maxRetentionDays: 400, changeableForDays: 3, deletionWindow: 7 }\n';
  expect(await backupOf(section)).toEqual({
    account: 'payments-prod',
    vault: 'safe',
    regions: ['eu-west-1'],
    lock: { minRetentionDays: 30, maxRetentionDays: 400, changeableForDays: 3 },
    deletionWindow: 7,
  });
});
