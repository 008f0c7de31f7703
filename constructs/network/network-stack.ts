import type { Account } from '../../factory/model/landing-zone';
import { EGRESS } from '../../factory/model/network/names';
import type { Network } from '../../factory/model/network/network';
import { MemberStack } from '../member-stack';
import { organizationArn } from '../resource-sharing/organization-arn';
import { OrganizationShare } from '../resource-sharing/organization-share';
import { organizationalUnitArn } from '../resource-sharing/organizational-unit-arn';
import type { StackContext } from '../stack';
import type { StackDefinition } from '../stack-definition';
import { IPAM_REGISTRATION, LOGGING, NETWORK, RESOURCE_SHARING } from '../stack-ids';
import { CentralEgress } from './central-egress';
import { flowLogBucketArn } from './flow-logs';
import { IpAddressManager } from './ip-address-manager';
import { IpamRegistrationStack } from './ipam-registration-stack';
import { networkAccount } from './network-account';
import { networkOutput } from './network-output';
import { destinationsFromEgress } from './reach';
import { SiteConnections } from './site-connections';
import { TransitGateway } from './transit-gateway';

/** What the accounts share: transit gateways, pools of addresses, the way out, sites outside. */
export class NetworkStack extends MemberStack {
  readonly #principals: ReadonlyMap<string, string>;

  constructor(
    context: StackContext,
    readonly network: Network,
    account: Account,
  ) {
    super(context, NETWORK, account);
    this.dependOn(RESOURCE_SHARING);
    this.#principals =
      network.sharedWith.length === 0
        ? new Map([['organization', organizationArn(this)]])
        : new Map(network.sharedWith.map((slug) => [slug, organizationalUnitArn(this, slug)]));
    if (network.ipam) this.#pools();
    for (const region of network.regions) this.#region(region);
  }

  #pools(): void {
    this.dependOn(IPAM_REGISTRATION);
    const { governedRegions, homeRegion } = this.landingZone.organization;
    const inRegion = this.regions.in(homeRegion);
    const { cidrs, pools } = this.network;
    const manager = new IpAddressManager(this, 'ipam', { cidrs, pools, regions: governedRegions, inRegion });
    if (pools.length > 0)
      // AWS RAM shares pools of all regions in that of the manager
      // (https://docs.aws.amazon.com/vpc/latest/ipam/share-pool-ipam.html).
      this.#share('pools', 'account-factory-pools', manager.poolArns, homeRegion);
    for (const { region, name } of pools)
      this.output(networkOutput.pool(region, name), manager.poolId(region, name));
  }

  #region(region: string): void {
    const { network } = this;
    const inRegion = this.regions.in(region);
    const egress = network.egress?.places.find((place) => place.region === region);
    const tables = [...network.routeTables.map(({ name }) => name), ...(egress ? [EGRESS] : [])];
    const gateway = new TransitGateway(this, `${region}_gateway`, tables, inRegion);
    this.#share(`${region}_share`, 'account-factory-network', new Map([['gateway', gateway.arn]]), region);
    this.output(networkOutput.transitGateway(region), gateway.id);
    for (const [name, id] of gateway.routeTables) this.output(networkOutput.routeTable(region, name), id);
    if (network.egress && egress) {
      if (this.landingZone.logging) this.dependOn(LOGGING);
      new CentralEgress(this, `${region}_egress`, {
        ...egress,
        zones: network.egress.zones,
        leadingTo: network.egress.routeTables,
        cidrs: network.cidrs,
        destinations: destinationsFromEgress(network, region),
        gateway,
        flowLogBucketArn: flowLogBucketArn(this.landingZone),
        inRegion,
      });
    }
    const sites = network.vpn.filter((site) => site.region === region);
    if (sites.length > 0)
      new SiteConnections(this, `${region}_vpn`, {
        sites,
        network,
        gateway,
        inRegion,
      });
  }

  #share(id: string, name: string, resources: ReadonlyMap<string, string>, region: string): void {
    new OrganizationShare(this, id, {
      name,
      resources,
      principals: this.#principals,
      inRegion: this.regions.in(region),
    });
  }
}

/** None when the organisation has no section `network`. */
export function networkStacks(context: StackContext): StackDefinition[] {
  const { landingZone } = context;
  const { network } = landingZone;
  if (!network) return [];
  const account = networkAccount(landingZone, network);
  return [
    ...(network.ipam
      ? [{ id: IPAM_REGISTRATION, make: () => new IpamRegistrationStack(context, account) }]
      : []),
    { id: NETWORK, make: () => new NetworkStack(context, network, account) },
  ];
}
