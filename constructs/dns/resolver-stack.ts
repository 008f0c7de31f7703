import { Route53Zone } from '@cdktf/provider-aws/lib/route53-zone';
import type { Resolver, ResolverPlace } from '../../factory/model/dns/resolver';
import type { Account } from '../../factory/model/landing-zone';
import { accountBySlug } from '../account-by-slug';
import { identifier } from '../address';
import { MemberStack } from '../member-stack';
import { accountNetworkOutput } from '../network/network-output';
import { organizationArn } from '../resource-sharing/organization-arn';
import { OrganizationShare } from '../resource-sharing/organization-share';
import type { StackContext } from '../stack';
import type { StackDefinition } from '../stack-definition';
import { networkStackId, RESOLVER, RESOURCE_SHARING } from '../stack-ids';
import { reference, terraformText, terraformTexts } from '../terraform-text';
import { profileOutput } from './dns-names';
import { ForwardingRules } from './forwarding-rules';
import { ResolverEndpoint, type ResolverVpc } from './resolver-endpoint';
import { ResolverProfile } from './resolver-profile';

/** Private names: zones, endpoints and rules of Route 53 Resolver, shared with the organization. */
export class ResolverStack extends MemberStack {
  constructor(
    context: StackContext,
    readonly resolver: Resolver,
    account: Account,
  ) {
    super(context, RESOLVER, account);
    const vpcs = new Map(resolver.places.map((place) => [place.region, this.#vpc(place)]));
    const zones = this.#privateZones(vpcs);
    for (const [region, vpc] of vpcs) this.#region(region, vpc, zones);
  }

  #vpc({ region, vpc }: ResolverPlace): ResolverVpc {
    if (vpc) return { vpcId: terraformText(vpc.vpcId), subnetIds: terraformTexts([...vpc.subnetIds]) };
    const own = networkStackId(this.account.slug);
    return {
      vpcId: this.outputOf(own, accountNetworkOutput.vpc(region)),
      subnetIds: Array.from({ length: this.account.network?.zones ?? 0 }, (_, zone) =>
        this.outputOf(own, accountNetworkOutput.privateSubnet(region, zone)),
      ),
    };
  }

  /** @returns references to the ARNs of the zones, by domain name */
  #privateZones(vpcs: ReadonlyMap<string, ResolverVpc>): ReadonlyMap<string, string> {
    const { privateZones } = this.resolver;
    return new Map(
      privateZones.map((name) => {
        const zone = new Route53Zone(this, `private_${identifier(name)}`, {
          name: terraformText(name),
          comment: 'Made by account-factory',
          forceDestroy: false,
          vpc: [...vpcs].map(([vpcRegion, { vpcId }]) => ({ vpcId, vpcRegion })),
          lifecycle: { preventDestroy: true },
        });
        return [name, reference(zone, 'arn')];
      }),
    );
  }

  #region(region: string, vpc: ResolverVpc, zones: ReadonlyMap<string, string>): void {
    const { inbound, clients, rules, profile } = this.resolver;
    const { vpcId } = vpc;
    const inRegion = this.regions.in(region);
    if (inbound)
      new ResolverEndpoint(this, `${region}_inbound`, { direction: 'INBOUND', clients, vpc, inRegion });
    const ruleArns = new Map<string, string>();
    if (rules.length > 0) {
      const outbound = new ResolverEndpoint(this, `${region}_outbound`, {
        direction: 'OUTBOUND',
        clients: [],
        vpc,
        inRegion,
      });
      const { arns } = new ForwardingRules(this, `${region}_rule`, {
        rules,
        endpointId: outbound.endpointId,
        // With a profile the VPC has them from there.
        vpcId: profile ? undefined : vpcId,
        inRegion,
      });
      for (const [domain, arn] of arns) ruleArns.set(domain, arn);
    }
    const shared = new Map([...ruleArns].map(([domain, arn]) => [`rule_${identifier(domain)}`, arn]));
    if (profile) {
      const { arn, id } = new ResolverProfile(this, `${region}_profile`, {
        zones,
        rules: ruleArns,
        vpcId,
        inRegion,
      });
      shared.set('profile', arn);
      this.output(profileOutput(region), id);
    }
    if (shared.size === 0) return;
    this.dependOn(RESOURCE_SHARING);
    new OrganizationShare(this, `${region}_share`, {
      name: 'account-factory-dns',
      resources: shared,
      principals: new Map([['organization', organizationArn(this)]]),
      inRegion,
    });
  }
}

/** One, or none when the organisation has no private names. */
export function resolverStacks(context: StackContext): StackDefinition[] {
  const resolver = context.landingZone.dns?.resolver;
  if (!resolver) return [];
  const account = accountBySlug(context.landingZone, resolver.account);
  if (!account)
    throw new Error(`Route 53 Resolver is in the account "${resolver.account}", which the model lacks.`);
  return [{ id: RESOLVER, make: () => new ResolverStack(context, resolver, account) }];
}
