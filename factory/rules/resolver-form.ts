import { domainName, ipv4Range, mostTargets, resolverTarget } from '../aws/dns-limits';
import type { TextLimit } from '../aws/text-limit';
import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { duplicates } from './shared/duplicates';
import { misfit } from './shared/misfit';

/**
 * Private zones, forwarding rules and who may ask: forms that Route 53 Resolver takes, and no domain that two of them answer.
 * https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_CreateResolverRule.html
 */
export const resolverForm: Rule = {
  id: 'resolver-form',
  check({ organization: { file, data } }, report) {
    const { privateZones, clients, rules } = data.dns?.resolver ?? {};
    const refuse = (at: Pointer, message: string) =>
      report({ file, pointer: ['dns', 'resolver', ...at], message });
    const look = (at: Pointer, value: string | undefined, limit: TextLimit, what: string) => {
      const wrong = value === undefined ? undefined : misfit(value, limit);
      if (wrong !== undefined) refuse(at, `${quoted(value)} can't be ${what}. ${wrong}`);
    };
    const domains: { readonly domain: string | undefined; readonly at: Pointer }[] = [
      ...(privateZones ?? []).map((domain, index) => ({ domain, at: ['privateZones', index] })),
      ...(rules ?? []).map((rule, index) => ({ domain: rule?.domain, at: ['rules', index, 'domain'] })),
    ];
    for (const { domain, at } of domains) look(at, domain, domainName, 'the domain name of a zone or a rule');
    for (const { item } of duplicates(domains, ({ domain }) => domain)) {
      refuse(
        item.at,
        `${quoted(item.domain)} is in these lists already: names of one domain are answered by one private zone or forwarded by one rule, and a rule would hide a zone. Remove one of the two.`,
      );
    }
    for (const [index, range] of (clients ?? []).entries())
      look(['clients', index], range, ipv4Range, 'a range of clients');
    for (const [index, rule] of (rules ?? []).entries()) {
      const targets = rule?.targets;
      if (targets === undefined) continue;
      for (const [place, target] of targets.entries())
        look(['rules', index, 'targets', place], target, resolverTarget, 'a name server to forward to');
      if (targets.length === 0 || targets.length > mostTargets) {
        refuse(
          ['rules', index, 'targets'],
          `It names ${targets.length} name servers; AWS takes 1 to ${mostTargets}.`,
        );
      }
    }
  },
};
