import { withoutHoles } from '../../without-holes';
import type { LandingZone } from '../landing-zone';
import type { Loose } from '../loose';
import type { GivenVpc, Resolver } from './resolver';
import type { ResolverSection } from './resolver-section';

export const DEFAULT_RESOLVER_ACCOUNT = 'sharedServices';

/** @see https://www.rfc-editor.org/rfc/rfc1918 */
const PRIVATE_RANGES = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

const DNS_PORT = 53;

/** Undefined when nothing is said of it, and the account's own is meant. */
export function givenVpc(place: Loose<ResolverSection['regions'][string]> | undefined): GivenVpc | undefined {
  const { vpcId, subnetIds } = place ?? {};
  if (vpcId === undefined && subnetIds === undefined) return undefined;
  return { vpcId: vpcId ?? '', subnetIds: withoutHoles(subnetIds ?? []) };
}

export function resolveResolver(
  section: Loose<ResolverSection>,
  sharedAccounts: LandingZone['organization']['sharedAccounts'],
): Resolver {
  return {
    account: sharedAccounts[section.account ?? DEFAULT_RESOLVER_ACCOUNT] ?? '',
    places: Object.entries(section.regions ?? {})
      .map(([region, place]) => ({
        region,
        vpc: givenVpc(place),
      }))
      .sort((a, b) => (a.region < b.region ? -1 : 1)),
    privateZones: ([...(section.privateZones ?? [])] as string[]).sort(),
    inbound: section.inbound ?? true,
    clients: (section.clients ?? PRIVATE_RANGES) as readonly string[],
    rules: (section.rules ?? [])
      .map((rule) => ({
        domain: rule?.domain ?? '',
        targets: (rule?.targets ?? []).map((target = '') => {
          const [ip = '', port] = target.split(':');
          return { ip, port: port === undefined ? DNS_PORT : Number(port) };
        }),
      }))
      .sort((a, b) => (a.domain < b.domain ? -1 : 1)),
    profile: section.profile ?? true,
  };
}
