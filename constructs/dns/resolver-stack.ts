import { Route53Zone } from '@cdktf/provider-aws/lib/route53-zone';
import type { Resolver } from '../../factory/model/dns/resolver';
import type { Account } from '../../factory/model/landing-zone';
import { accountBySlug } from '../account-by-slug';
import { identifier } from '../address';
import { MemberStack } from '../member-stack';
import { organizationArn } from '../resource-sharing/organization-arn';
import { OrganizationShare } from '../resource-sharing/organization-share';
import type { LandingZoneStack, StackContext } from '../stack';
import { RESOLVER, RESOURCE_SHARING } from '../stack-ids';
import { reference, terraformText } from '../terraform-text';
import { ForwardingRules } from './forwarding-rules';
import { ResolverEndpoint } from './resolver-endpoint';
import { ResolverProfile } from './resolver-profile';

/** Private names: zones, endpoints and rules of Route 53 Resolver, shared with the organization. */
export class ResolverStack extends MemberStack {
  constructor(
    context: StackContext,
    readonly resolver: Resolver,
    account: Account,
  ) {
    super(context, RESOLVER, account);
    const zones = this.#privateZones();
    for (const place of resolver.places) this.#region(place, zones);
  }

  /** @returns references to the ARNs of the zones, by domain name */
  #privateZones(): ReadonlyMap<string, string> {
    const { privateZones, places } = this.resolver;
    return new Map(
      privateZones.map((name) => {
        const zone = new Route53Zone(this, `private_${identifier(name)}`, {
          name: terraformText(name),
          comment: 'Made by account-factory',
          forceDestroy: false,
          vpc: places.map(({ vpcId, region }) => ({ vpcId: terraformText(vpcId), vpcRegion: region })),
          lifecycle: { preventDestroy: true },
        });
        return [name, reference(zone, 'arn')];
      }),
    );
  }

  #region(place: Resolver['places'][number], zones: ReadonlyMap<string, string>): void {
    const { inbound, clients, rules, profile } = this.resolver;
    const { region, vpcId } = place;
    const inRegion = this.regions.in(region);
    if (inbound)
      new ResolverEndpoint(this, `${region}_inbound`, { direction: 'INBOUND', clients, place, inRegion });
    const ruleArns = new Map<string, string>();
    if (rules.length > 0) {
      const outbound = new ResolverEndpoint(this, `${region}_outbound`, {
        direction: 'OUTBOUND',
        clients: [],
        place,
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

/** Output with the id of the profile of a region: what an account needs to associate a VPC of its own with it. */
export function profileOutput(region: string): string {
  return `profile_${region}_id`;
}

/** One, or none when the organisation has no private names. */
export function resolverStacks(context: StackContext): LandingZoneStack[] {
  const resolver = context.landingZone.dns?.resolver;
  if (!resolver) return [];
  const account = accountBySlug(context.landingZone, resolver.account);
  if (!account)
    throw new Error(`Route 53 Resolver is in the account "${resolver.account}", which the model lacks.`);
  return [new ResolverStack(context, resolver, account)];
}
