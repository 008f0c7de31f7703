import { accountOfService } from '../central-services';
import type { Workspace } from '../workspace';
import type { Logging } from './logging';

/** What organization.yaml says of it; undefined when it has no section `logging`. */
export function resolveLogging({ organization: { data } }: Workspace): Logging | undefined {
  if (data.logging === undefined) return undefined;
  return {
    account: data.sharedAccounts?.[accountOfService.logging] ?? '',
    bucketPrefix: data.logging.bucketPrefix ?? data.name ?? '',
  };
}
