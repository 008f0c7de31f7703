import { accountOfService } from '../central-services';
import type { Workspace } from '../workspace';
import type { Security } from './security';

/** What organization.yaml says of it; undefined when it has no section `security`. */
export function resolveSecurity({ organization: { data } }: Workspace): Security | undefined {
  if (data.security === undefined) return undefined;
  return { account: data.sharedAccounts?.[accountOfService.security] ?? '' };
}
