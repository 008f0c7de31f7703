import { accountOfService } from '../central-services';
import type { Workspace } from '../workspace';
import type { Logging } from './logging';
import { RETENTION } from './retention';

/** What organization.yaml says of it; undefined when it has no section `logging`. */
export function resolveLogging({ organization: { data } }: Workspace): Logging | undefined {
  if (data.logging === undefined) return undefined;
  const { bucketPrefix, profile, retentionDays, lockMode } = data.logging;
  const retention = RETENTION[profile ?? 'standard'];
  return {
    account: data.sharedAccounts?.[accountOfService.logging] ?? '',
    bucketPrefix: bucketPrefix ?? data.name ?? '',
    retention: { days: retentionDays ?? retention.days, mode: lockMode ?? retention.mode },
    auditAccount: data.sharedAccounts?.[accountOfService.security],
  };
}
