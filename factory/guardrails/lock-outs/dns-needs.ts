import { globalServices } from '../../aws/iam/global-services';
import { accountZoneOf } from '../../model/dns/account-zone';
import { resolveDns } from '../../model/dns/resolve';
import { inheritance } from '../../model/inheritance';
import type { RequestDocument, Workspace } from '../../model/workspace';
import type { Need, NeedContext } from './need';
import { needs } from './needs';
import { resolverNeeds } from './resolver-needs';

/** Route 53 puts neither region nor account into its ARNs. */
const SOME_ZONE = 'Z0123456789ABCDEFGHIJ';

const RECORDS = ['GetHostedZone', 'ChangeResourceRecordSets', 'ListResourceRecordSets'] as const;
const ZONE = ['GetHostedZone', 'ChangeTagsForResource', 'ListTagsForResource'] as const;

/**
 * What domain names need of the access role: in the account of the parent zone, that and the records of all accounts; in the
 * others, a zone; in the account of Route 53 Resolver, what is private.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonroute53.html
 */
export function dnsNeeds(
  workspace: Workspace,
): (request: RequestDocument, context: NeedContext) => readonly Need[] {
  const dns = resolveDns(workspace);
  if (!dns) return () => [];
  const inherit = inheritance(workspace);
  const partition = workspace.organization.data.partition ?? 'aws';
  const region = globalServices[partition].find(({ service }) => service === 'route53')?.region;
  const on = (kind: string, id: string) => `arn:${partition}:route53:::${kind}/${id}`;
  const change = needs('route53', ['GetChange'], region, on('change', 'C0123456789ABCDEFGHIJ'));
  const zone = [
    ...needs('route53', ['CreateHostedZone'], region),
    ...needs('route53', ZONE, region, on('hostedzone', SOME_ZONE)),
  ];
  const records = needs('route53', RECORDS, region, on('hostedzone', dns.zoneId ?? SOME_ZONE));
  const { resolver } = dns;
  const privateZones = [
    ...change,
    ...zone,
    ...needs('route53', ['AssociateVPCWithHostedZone'], region, on('hostedzone', SOME_ZONE)),
  ];
  return (request, context) => {
    const isResolver = request.slug === resolver?.account;
    const ofResolver = [
      ...(isResolver ? resolverNeeds(resolver, context) : []),
      ...(isResolver && resolver.privateZones.length > 0 ? privateZones : []),
    ];
    const hasParent = request.slug === dns.account;
    const hasZone = accountZoneOf(workspace, request, inherit(request).defaults)?.name !== undefined;
    if (!hasParent && !hasZone) return ofResolver;
    const makesZone = hasZone || dns.zoneId === undefined;
    return [...ofResolver, ...change, ...(makesZone ? zone : []), ...(hasParent ? records : [])];
  };
}
