import type { InheritedDefaults } from '../effective-tags';
import type { Origin } from '../landing-zone';
import { ORGANIZATION_FILE } from '../read-workspace';
import { BUILT_IN, originIn } from '../resolve/origins';
import type { RequestDocument, Workspace } from '../workspace';

/** The zone that an account is to have. */
export interface AccountZone {
  /** Domain name; undefined when the account has none. */
  readonly name: string | undefined;
  /** Where that was said. */
  readonly origin: Origin;
}

/**
 * Works out the zone of an account: what its request says, else its OUs, else the organisation.
 *
 * @returns undefined when the organisation has no domain name
 */
export function accountZoneOf(
  { organization }: Workspace,
  { slug, file, data }: RequestDocument,
  defaults: readonly InheritedDefaults[],
): AccountZone | undefined {
  const parent = organization.data.dns?.zone;
  if (parent === undefined) return undefined;
  const given = data.dns?.name;
  const own = { source: 'request', file, pointer: [] };
  const layers = [
    ...defaults.map(({ source, pointer, data: { dns } }) => ({
      source,
      file: ORGANIZATION_FILE,
      pointer,
      zone: dns?.zone,
    })),
    { ...own, zone: data.dns?.zone ?? (given === undefined ? undefined : true) },
  ];
  const said = layers.findLast(({ zone }) => zone !== undefined);
  if (said?.zone === false) return { name: undefined, origin: originIn(said, 'none', ['dns', 'zone']) };
  if (given !== undefined) return { name: given, origin: originIn(own, given, ['dns', 'name']) };
  const name = `${slug}.${parent}`;
  return { name, origin: originIn(BUILT_IN, name, []) };
}
