import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { accountZones, type ZoneOfAccount, zonePlace } from './shared/account-zones';
import { duplicates } from './shared/duplicates';

/**
 * Two accounts whose zones have one name, or of which one is below the other: resolvers that follow the delegation of the upper
 * one never see that of the lower, which is in the parent zone.
 * https://www.rfc-editor.org/rfc/rfc1034#section-4.2
 */
export const duplicateDnsZone: Rule = {
  id: 'duplicate-dns-zone',
  check(workspace, report) {
    const zones = accountZones(workspace);
    for (const { item, first } of duplicates(zones, ({ name }) => name)) {
      // Two files of one name are told by `duplicate-slug`.
      if (!item.given && item.request.slug === first.request.slug) continue;
      const message = `The domain name ${quoted(item.name)} is that of ${first.request.file} already, and can be delegated to one zone. Give one of them another with dns.name.`;
      report({ ...zonePlace(item), message });
    }
    const parent = workspace.organization.data.dns?.zone;
    const byName = new Map<string, ZoneOfAccount>(zones.map((zone) => [zone.name, zone]));
    for (const zone of zones) {
      const upper = namesAbove(zone.name).find((name) => byName.has(name) && name.endsWith(`.${parent}`));
      const holder = upper === undefined ? undefined : byName.get(upper);
      if (!holder) continue;
      const message = `${quoted(zone.name)} is below ${quoted(upper)}, the zone of ${holder.request.file}: who asks for it is sent to that zone, and never sees where it is delegated to. Choose a name beside it with dns.name.`;
      report({ ...zonePlace(zone), message });
    }
  },
};

/** `b.c` and `c` of `a.b.c`. */
function namesAbove(name: string): string[] {
  const labels = name.split('.');
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join('.'));
}
