import { accountOfService } from '../central-services';
import type { Workspace } from '../workspace';
import type { Dns } from './dns';
import { resolveResolver } from './resolve-resolver';

/** What organization.yaml says of it; undefined when it has no section `dns`. */
export function resolveDns({ organization: { data } }: Workspace): Dns | undefined {
  if (data.dns === undefined) return undefined;
  return {
    account: data.sharedAccounts?.[accountOfService.dns] ?? '',
    zone: data.dns.zone ?? '',
    zoneId: data.dns.zoneId,
    resolver: data.dns.resolver && resolveResolver(data.dns.resolver, data.sharedAccounts ?? {}),
  };
}
