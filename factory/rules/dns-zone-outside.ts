import { domainName } from '../aws/dns-limits';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { accountZones, zonePlace } from './shared/account-zones';
import { misfit } from './shared/misfit';

/**
 * Only names below a zone can be delegated from it.
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-routing-traffic-for-subdomains.html
 */
export const dnsZoneOutside: Rule = {
  id: 'dns-zone-outside',
  check(workspace, report) {
    const parent = workspace.organization.data.dns?.zone;
    // What is wrong with that name is told by `dns-zone-form`.
    if (parent === undefined || misfit(parent, domainName) !== undefined) return;
    for (const zone of accountZones(workspace)) {
      if (zone.name.endsWith(`.${parent}`)) continue;
      const message = `${quoted(zone.name)} is not below ${quoted(parent)}, the zone of the organisation, which could not delegate it. Choose a name that ends in ${quoted(`.${parent}`)}.`;
      report({ ...zonePlace(zone), message });
    }
  },
};
