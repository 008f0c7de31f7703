import { accountOfService } from '../central-services';
import type { Workspace } from '../workspace';
import type { DataEventSource } from './data-events';
import type { Logging } from './logging';
import { RETENTION } from './retention';

/** What organization.yaml says of it; undefined when it has no section `logging`. */
export function resolveLogging({ organization: { data } }: Workspace): Logging | undefined {
  if (data.logging === undefined) return undefined;
  const { bucketPrefix, profile, retentionDays, lockMode, dataEvents, siem } = data.logging;
  const retention = RETENTION[profile ?? 'standard'];
  return {
    account: data.sharedAccounts?.[accountOfService.logging] ?? '',
    bucketPrefix: bucketPrefix ?? data.name ?? '',
    retention: { days: retentionDays ?? retention.days, mode: lockMode ?? retention.mode },
    auditAccount: data.sharedAccounts?.[accountOfService.security],
    dataEvents: (dataEvents ?? []).filter((source): source is DataEventSource => source !== undefined),
    siem: siem && { principal: siem.principal ?? '', externalId: siem.externalId ?? '' },
  };
}
