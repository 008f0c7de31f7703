/** Names of the outputs of the stack of the parent zone. */
export const dnsOutput = {
  zoneId: 'zone_id',
  /** For whoever manages the domain above. */
  nameServers: 'name_servers',
} as const;

/** Output with the id of the profile of a region: what an account needs to associate a VPC of its own with it. */
export function profileOutput(region: string): string {
  return `profile_${region}_id`;
}

/** Name of a profile, and of its associations with VPCs. */
export const PROFILE = 'account-factory';

/** What Resolver and Profiles take as a name. */
const NAME_LENGTH = 64;

/**
 * Name of what is about a domain: no dots are allowed in it.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_CreateResolverRule.html
 */
export function nameOfDomain(domain: string): string {
  return domain.replaceAll('.', '-').slice(0, NAME_LENGTH);
}
