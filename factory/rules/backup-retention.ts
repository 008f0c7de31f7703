import { coldStorageDays } from '../aws/backup-limits';
import { centralVaults, ownVaults, type Vaults } from '../guardrails/backup-plans/account-vaults';
import type { BackupRule, Lifecycle, PlanValue } from '../guardrails/backup-plans/backup-plan';
import { accountsInWords, type PlanFlaw, planFindings } from '../guardrails/backup-plans/plan-findings';
import { parseVaultArn } from '../guardrails/backup-plans/vault-arn';
import { BACKUP_VAULT } from '../model/backup/names';
import type { Rule } from './rule';

/**
 * A plan that keeps backups for another time than the lock of the vault takes: AWS Backup fails each such job. And one that
 * deletes what went to cold storage too early, which AWS Backup refuses.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_PutBackupVaultLockConfiguration.html
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Lifecycle.html
 */
export const backupRetention: Rule = {
  id: 'backup-retention',
  check(workspace, report) {
    const vaultsOf = ownVaults(workspace);
    const central = centralVaults(workspace);
    const findings = planFindings(workspace, ({ rules }, request) => {
      const own = vaultsOf(request);
      return rules.flatMap((rule) => [
        ...coldTooLong(rule.lifecycle),
        ...(rule.vault?.value === BACKUP_VAULT ? outOfBounds(rule.vault, rule.lifecycle, own) : []),
        ...copyFlaws(rule, own, central),
      ]);
    });
    for (const { accounts, wrong, ...place } of findings) {
      report({ ...place, message: `In ${accountsInWords(accounts)}: ${wrong}` });
    }
  },
};

/** A copy that says nothing of its own lives as long as what it is a copy of. */
function copyFlaws(
  rule: BackupRule,
  own: Vaults | undefined,
  central: ReturnType<typeof centralVaults>,
): PlanFlaw[] {
  return rule.copies.flatMap(({ vault, lifecycle }) => {
    const arn = parseVaultArn(vault.value);
    const isOwn = arn?.account === '$account' && arn.name === BACKUP_VAULT;
    const isCentral = arn !== undefined && arn.account === central?.accountId && arn.name === central.vault;
    const target = isOwn ? own : isCentral ? central : undefined;
    return [...coldTooLong(lifecycle), ...outOfBounds(vault, lifecycle ?? rule.lifecycle, target)];
  });
}

function coldTooLong(lifecycle: Lifecycle | undefined): PlanFlaw[] {
  const { setting, deleteAfter, coldAfter } = lifecycle ?? {};
  if (!setting || deleteAfter === undefined || coldAfter === undefined) return [];
  const least = coldAfter + coldStorageDays;
  if (deleteAfter >= least) return [];
  const wrong = `backups are deleted after ${deleteAfter} days. What goes to cold storage after ${coldAfter} days stays there for ${coldStorageDays} at least: delete it after ${least} days or more, or leave it in warm storage.`;
  return [{ setting, wrong }];
}

/** @param vault - the setting that names it, where none says how long its backups are kept */
function outOfBounds(
  vault: PlanValue,
  lifecycle: Lifecycle | undefined,
  target: Vaults | undefined,
): readonly PlanFlaw[] {
  if (!target) return [];
  const { minRetentionDays, maxRetentionDays } = target.lock;
  const days = lifecycle?.deleteAfter;
  const max = maxRetentionDays > 0 ? maxRetentionDays : undefined;
  if (days === undefined ? max === undefined : days >= minRetentionDays && days <= (max ?? days)) return [];
  const kept = days === undefined ? 'for ever' : `for ${days} days`;
  const bounds =
    max === undefined ? `${minRetentionDays} days or more` : `${minRetentionDays} to ${max} days`;
  return [
    {
      setting: days === undefined || !lifecycle ? vault.setting : lifecycle.setting,
      wrong: `backups are kept ${kept}, and the lock of the vault takes ${bounds}: each job would fail. Change "delete_after_days", or the lock.`,
    },
  ];
}
