import { accountOfService } from '../central-services';
import type { Workspace } from '../workspace';
import type { Network } from './network';

/** What organization.yaml says of it; undefined when it has no section `network`. */
export function resolveNetwork({ organization: { data } }: Workspace): Network | undefined {
  if (data.network === undefined) return undefined;
  return { account: data.sharedAccounts?.[accountOfService.network] ?? '' };
}
