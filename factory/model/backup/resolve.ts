import { accountOfService } from '../central-services';
import type { Workspace } from '../workspace';
import type { Backup } from './backup';

/** What organization.yaml says of it; undefined when it has no section `backup`. */
export function resolveBackup({ organization: { data } }: Workspace): Backup | undefined {
  if (data.backup === undefined) return undefined;
  return { account: data.sharedAccounts?.[accountOfService.backup] ?? '' };
}
