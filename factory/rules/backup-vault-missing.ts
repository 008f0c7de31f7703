import { quoted } from '../diagnostics/quoted';
import { centralVaults, ownVaults, type Vaults } from '../guardrails/backup-plans/account-vaults';
import type { BackupPlan, PlanValue } from '../guardrails/backup-plans/backup-plan';
import { accountsInWords, type PlanFlaw, planFindings } from '../guardrails/backup-plans/plan-findings';
import { parseVaultArn } from '../guardrails/backup-plans/vault-arn';
import { BACKUP_ROLE, BACKUP_VAULT } from '../model/backup/names';
import type { Rule } from './rule';

/**
 * A backup policy that names a vault or a role of the landing zone's own in an account, or a region, where there is none: no
 * backup would be made, and nothing would say so but the jobs that fail. Of vaults by other names nothing is known here.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_backup_syntax.html
 */
export const backupVaultMissing: Rule = {
  id: 'backup-vault-missing',
  check(workspace, report) {
    const vaultsOf = ownVaults(workspace);
    const central = centralVaults(workspace);
    const findings = planFindings(workspace, (plan, request) => {
      const own = vaultsOf(request);
      return [
        ...missingRoles(plan, own),
        ...plan.rules.flatMap(({ vault, copies }) => [
          ...(vault?.value === BACKUP_VAULT ? missingOwn(vault, plan.regions, own) : []),
          ...copies.flatMap((copy) => missingTarget(copy.vault, own, central)),
        ]),
      ];
    });
    for (const { accounts, wrong, ...place } of findings) {
      report({ ...place, message: `In ${accountsInWords(accounts)}: ${wrong}` });
    }
  },
};

const SWITCH_ON = 'Switch the control "backupVault" on in its baseline, or attach the policy elsewhere.';

function missingRoles({ roles }: BackupPlan, own: Vaults | undefined): PlanFlaw[] {
  if (own) return [];
  return roles
    .filter(({ value }) => value.endsWith(`:role/${BACKUP_ROLE}`))
    .map(({ setting }) => ({ setting, wrong: `there is no role ${quoted(BACKUP_ROLE)}. ${SWITCH_ON}` }));
}

function missingOwn(
  { setting }: PlanValue,
  regions: readonly string[],
  own: Vaults | undefined,
): readonly PlanFlaw[] {
  const named = `there is no vault ${quoted(BACKUP_VAULT)}`;
  if (!own) return [{ setting, wrong: `${named}. ${SWITCH_ON}` }];
  const missing = regions.filter((region) => !own.regions.includes(region));
  if (missing.length === 0) return [];
  const where = missing.join(' and ');
  return [
    {
      setting,
      wrong: `${named} in ${where}. Add it to "regions" of the control "backupVault", or take it out of the plan's.`,
    },
  ];
}

/** A copy goes to a vault of the account itself, in another region perhaps, or to a central one. */
function missingTarget(
  vault: PlanValue,
  own: Vaults | undefined,
  central: ReturnType<typeof centralVaults>,
): readonly PlanFlaw[] {
  const arn = parseVaultArn(vault.value);
  if (!arn) return [];
  if (arn.account === '$account')
    return arn.name === BACKUP_VAULT ? missingOwn(vault, [arn.region], own) : [];
  if (!central || arn.account !== central.accountId) return [];
  const { setting } = vault;
  if (arn.name !== central.vault) {
    if (arn.name === BACKUP_VAULT) return [];
    const wrong = `backups are to be copied into the vault ${quoted(arn.name)} of the backup account, whose vault is ${quoted(central.vault)}. Write {{centralBackupVault}} instead.`;
    return [{ setting, wrong }];
  }
  if (central.regions.includes(arn.region)) return [];
  const wrong = `backups are to be copied into ${arn.region}, where the backup account has no vault. Add it to "regions" of the section "backup", or copy into ${central.regions.join(' or ')}.`;
  return [{ setting, wrong }];
}
