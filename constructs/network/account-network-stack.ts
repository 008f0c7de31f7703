import { Route53ProfilesAssociation } from '@cdktf/provider-aws/lib/route53profiles-association';
import { hasProfile } from '../../factory/model/dns/resolver';
import type { Account } from '../../factory/model/landing-zone';
import type { AccountNetwork, AccountVpc } from '../../factory/model/network/account-network';
import type { Network } from '../../factory/model/network/network';
import { PROFILE, profileOutput } from '../dns/dns-names';
import { MemberStack } from '../member-stack';
import type { StackContext } from '../stack';
import type { StackDefinition } from '../stack-definition';
import { LOGGING, NETWORK, networkStackId, RESOLVER } from '../stack-ids';
import { terraformText } from '../terraform-text';
import { flowLogBucketArn } from './flow-logs';
import { networkAccount } from './network-account';
import { accountNetworkOutput, networkOutput } from './network-output';
import { destinationsFrom, tablesLeadingTo } from './reach';
import { VpcAttachment } from './vpc-attachment';
import { WorkloadVpc } from './workload-vpc';

/** VPCs of one account, and how those of others reach them: the second is said in the network account. */
export class AccountNetworkStack extends MemberStack {
  constructor(
    context: StackContext,
    account: Account,
    readonly own: AccountNetwork,
    readonly network: Network,
  ) {
    super(context, networkStackId(account.slug), account);
    // What it shares has to be there, also for VPCs that use none of it: they may be attached later.
    this.dependOn(NETWORK);
    if (own.flowLogs) this.dependOn(LOGGING);
    for (const vpc of own.vpcs) this.#region(vpc);
  }

  #region(vpc: AccountVpc): void {
    const { own } = this;
    const { region } = vpc;
    const inRegion = this.regions.in(region);
    const made = new WorkloadVpc(this, region, {
      ...own,
      name: terraformText(this.account.slug),
      vpc,
      poolId: this.#poolId(region),
      flowLogBucketArn: own.flowLogs ? flowLogBucketArn(this.landingZone) : undefined,
      partition: this.landingZone.organization.partition,
      inRegion,
    });
    this.output(accountNetworkOutput.vpc(region), made.vpcId);
    for (const [zone, subnetId] of made.privateSubnetIds.entries())
      this.output(accountNetworkOutput.privateSubnet(region, zone), subnetId);
    this.#takePrivateNames(region, made.vpcId);
    if (own.routeTable !== undefined) this.#attach(own.routeTable, region, made);
  }

  /** The VPC of Route 53 Resolver has them from the stack of that. */
  #takePrivateNames(region: string, vpcId: string): void {
    const resolver = this.landingZone.dns?.resolver;
    if (!resolver || !hasProfile(resolver, region) || resolver.account === this.account.slug) return;
    new Route53ProfilesAssociation(this, `${region}_private-names`, {
      name: PROFILE,
      profileId: this.outputOf(RESOLVER, profileOutput(region)),
      resourceId: vpcId,
      ...this.regions.in(region),
    });
  }

  #poolId(region: string): string | undefined {
    const { ipam } = this.network;
    const { pool } = this.own;
    return ipam && pool !== undefined ? this.outputOf(NETWORK, networkOutput.pool(region, pool)) : undefined;
  }

  #attach(routeTable: string, region: string, vpc: WorkloadVpc): void {
    const { network } = this;
    const owner = networkAccount(this.landingZone, network);
    const table = (name: string) => this.outputOf(NETWORK, networkOutput.routeTable(region, name));
    new VpcAttachment(this, `${region}_attachment`, {
      transitGatewayId: this.outputOf(NETWORK, networkOutput.transitGateway(region)),
      vpcId: vpc.vpcId,
      subnetIds: vpc.transitSubnetIds,
      ofOwner: owner.slug === this.account.slug,
      routeTableId: table(routeTable),
      knownIn: new Map(tablesLeadingTo(network, routeTable, region).map((name) => [name, table(name)])),
      destinations: destinationsFrom(network, routeTable, region),
      vpcRouteTableId: vpc.privateRouteTableId,
      inRegion: this.regions.in(region),
      inNetworkAccount: this.regionsOf(owner).in(region),
    });
  }
}

/** One for each account that has a network, made when it is asked for. */
export function* accountNetworkStacks(context: StackContext): Iterable<StackDefinition> {
  const { network, accounts } = context.landingZone;
  if (!network) return;
  for (const account of accounts) {
    const { slug, network: own } = account;
    if (!own) continue;
    const make = () => new AccountNetworkStack(context, account, own, network);
    yield { id: networkStackId(slug), account: slug, make };
  }
}
