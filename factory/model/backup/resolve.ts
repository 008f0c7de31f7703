import { accountOfService } from '../central-services';
import type { Workspace } from '../workspace';
import type { Backup } from './backup';
import { CENTRAL_VAULT } from './names';
import { DEFAULT_LOCK } from './vault-lock';

/** What organization.yaml says of it; undefined when it has no section `backup`. */
export function resolveBackup({ organization: { data } }: Workspace): Backup | undefined {
  if (data.backup === undefined) return undefined;
  const { vault, regions, deletionWindow, minRetentionDays, maxRetentionDays, changeableForDays } =
    data.backup;
  return {
    account: data.sharedAccounts?.[accountOfService.backup] ?? '',
    vault: vault ?? CENTRAL_VAULT,
    regions: [...new Set(regions ?? [data.homeRegion])].filter((region) => region !== undefined),
    lock: {
      minRetentionDays: minRetentionDays ?? DEFAULT_LOCK.minRetentionDays,
      maxRetentionDays: maxRetentionDays ?? DEFAULT_LOCK.maxRetentionDays,
      changeableForDays: changeableForDays ?? DEFAULT_LOCK.changeableForDays,
    },
    deletionWindow: deletionWindow ?? 30,
  };
}
