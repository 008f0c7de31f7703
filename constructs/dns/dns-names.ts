/** Names of the outputs of the stack of the parent zone. */
export const dnsOutput = {
  zoneId: 'zone_id',
  /** For whoever manages the domain above. */
  nameServers: 'name_servers',
} as const;

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
