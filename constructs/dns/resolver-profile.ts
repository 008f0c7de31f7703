import { Route53ProfilesAssociation } from '@cdktf/provider-aws/lib/route53profiles-association';
import { Route53ProfilesProfile } from '@cdktf/provider-aws/lib/route53profiles-profile';
import { Route53ProfilesResourceAssociation } from '@cdktf/provider-aws/lib/route53profiles-resource-association';
import type { TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { identifier } from '../address';
import type { InRegion } from '../region';
import { reference } from '../terraform-text';
import { nameOfDomain, PROFILE } from './dns-names';

export interface ResolverProfileProps {
  /** References to the ARNs of private zones, by domain name. */
  readonly zones: ReadonlyMap<string, string>;
  /** References to the ARNs of forwarding rules, by domain name. */
  readonly rules: ReadonlyMap<string, string>;
  /** VPC that it holds in, as a reference or an id. */
  readonly vpcId: string;
  readonly inRegion: InRegion;
}

/**
 * A Route 53 Profile in one region: what a VPC is associated with at once, instead of with each zone and each rule.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/profiles.html
 */
export class ResolverProfile extends Construct {
  /** Reference. */
  readonly arn: string;
  /** Reference. */
  readonly id: string;

  constructor(scope: Construct, id: string, { zones, rules, vpcId, inRegion }: ResolverProfileProps) {
    super(scope, id);
    const profile = new Route53ProfilesProfile(this, 'profile', { name: PROFILE, ...inRegion });
    this.arn = reference(profile, 'arn');
    this.id = reference(profile, 'id');
    // One after the other: AWS answers a profile that is being changed with ConflictException
    // (https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53profiles_AssociateResourceToProfile.html).
    let last: TerraformResource = profile;
    for (const [kind, arns] of Object.entries({ zone: zones, rule: rules })) {
      for (const [domain, resourceArn] of arns) {
        last = new Route53ProfilesResourceAssociation(this, `${kind}_${identifier(domain)}`, {
          name: nameOfDomain(domain),
          profileId: this.id,
          resourceArn,
          dependsOn: [last],
          ...inRegion,
        });
      }
    }
    new Route53ProfilesAssociation(this, 'vpc', {
      name: PROFILE,
      profileId: this.id,
      resourceId: vpcId,
      dependsOn: [last],
      ...inRegion,
    });
  }
}
