import { domainName, hostedZoneId } from '../aws/dns-limits';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { accountZones, zonePlace } from './shared/account-zones';
import { misfit } from './shared/misfit';

/**
 * Domain names and ids of public zones.
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html
 */
export const dnsZoneForm: Rule = {
  id: 'dns-zone-form',
  check(workspace, report) {
    const { file, data } = workspace.organization;
    const { zone, zoneId } = data.dns ?? {};
    const wrongZone = zone === undefined ? undefined : misfit(zone, domainName);
    if (wrongZone !== undefined) {
      const message = `${quoted(zone)} can't be the domain name of a zone. ${wrongZone}`;
      report({ file, pointer: ['dns', 'zone'], message });
    }
    const wrongId = zoneId === undefined ? undefined : misfit(zoneId, hostedZoneId);
    if (wrongId !== undefined) {
      const message = `${quoted(zoneId)} can't be the id of a zone. ${wrongId}`;
      report({ file, pointer: ['dns', 'zoneId'], message });
    }
    for (const zone of accountZones(workspace)) {
      // What is made from a name that doesn't fit doesn't fit either.
      const wrong = !zone.given && wrongZone !== undefined ? undefined : misfit(zone.name, domainName);
      if (wrong === undefined) continue;
      const message = `${quoted(zone.name)} can't be the domain name of the account's zone. ${wrong}${zone.given ? '' : ' Give it another with dns.name.'}`;
      report({ ...zonePlace(zone), message });
    }
    for (const { file, data } of workspace.requests) {
      if (data.dns?.zone !== false || data.dns.name === undefined) continue;
      const message =
        'The request names a zone and says that the account has none. Remove "name", or "zone: false".';
      report({ file, pointer: ['dns', 'name'], message });
    }
  },
};
