import type { Resolver } from '../../model/dns/resolver';
import type { Need, NeedContext } from './need';
import { arnOf, needs, SOME_ID } from './needs';

const ENDPOINT = [
  'CreateResolverEndpoint',
  'GetResolverEndpoint',
  'ListResolverEndpointIpAddresses',
  'TagResource',
  'ListTagsForResource',
];
const RULE = ['CreateResolverRule', 'GetResolverRule', 'TagResource', 'ListTagsForResource'];
const SECURITY_GROUP = [
  'CreateSecurityGroup',
  'CreateTags',
  'AuthorizeSecurityGroupIngress',
  'AuthorizeSecurityGroupEgress',
  'RevokeSecurityGroupEgress',
];
/** AWS authorizes all but the tagging on anything. */
const PROFILE = [
  'CreateProfile',
  'GetProfile',
  'ListTagsForResource',
  'AssociateProfile',
  'GetProfileAssociation',
];
const PROFILE_CONTENT = ['AssociateResourceToProfile', 'GetProfileResourceAssociation'];
const SHARE = ['AssociateResourceShare', 'TagResource'];

/**
 * What private names need of the access role in the account of Route 53 Resolver, beside their zones.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonroute53resolver.html
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonroute53profiles.html
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsresourceaccessmanagerram.html
 */
export function resolverNeeds(
  { places, privateZones, inbound, rules, profile }: Resolver,
  context: Pick<NeedContext, 'partition' | 'accountId'>,
): readonly Need[] {
  const hasRules = rules.length > 0;
  const when = (isNeeded: boolean, found: readonly Need[]) => (isNeeded ? found : []);
  return places.flatMap(({ region }) => {
    const on = (service: string, rest: string) => arnOf(context, service, region, rest);
    return [
      ...when(inbound || hasRules, [
        ...needs('ec2', ['DescribeSecurityGroups', 'DescribeNetworkInterfaces'], region),
        ...needs('ec2', SECURITY_GROUP, region, on('ec2', 'security-group/sg-0123456789abcdef0')),
        ...needs(
          'route53resolver',
          ENDPOINT,
          region,
          on('route53resolver', 'resolver-endpoint/rslvr-in-0123456789abcdef0'),
        ),
      ]),
      ...when(
        hasRules,
        needs(
          'route53resolver',
          RULE,
          region,
          on('route53resolver', 'resolver-rule/rslvr-rr-0123456789abcdef0'),
        ),
      ),
      ...when(profile, [
        ...needs('route53profiles', PROFILE, region),
        ...when(hasRules || privateZones.length > 0, needs('route53profiles', PROFILE_CONTENT, region)),
        ...needs(
          'route53profiles',
          ['TagResource'],
          region,
          on('route53profiles', 'profile/rp-0123456789abcdef'),
        ),
      ]),
      ...when(profile || hasRules, [
        ...needs('ram', ['CreateResourceShare', 'GetResourceShares', 'GetResourceShareAssociations'], region),
        ...needs('ram', SHARE, region, on('ram', `resource-share/${SOME_ID}`)),
      ]),
    ];
  });
}
