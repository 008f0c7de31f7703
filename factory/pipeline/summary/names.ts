import type { LandingZoneFile } from '../landing-zone-file';

/** Stacks that are of one account, by how their ids start. */
const OF_ACCOUNT = /^(?:account|baseline|budget|access|network|dns)-(.+)$/;

/** Names that people know for the ids, outputs and addresses in a plan. */
export class Names {
  readonly #paths: ReadonlyMap<string, string>;

  constructor(private readonly landingZone: LandingZoneFile | undefined) {
    this.#paths = new Map(
      landingZone?.organizationalUnits.map(({ slug, path }) => [slug.replaceAll('-', '_'), path]),
    );
  }

  /** Slug of the account that a stack is of; undefined for a stack of the organisation. */
  accountOf(stack: string): string | undefined {
    const known = this.landingZone?.stacks[stack];
    return known ? known.account : OF_ACCOUNT.exec(stack)?.[1];
  }

  /** Path of an OU by the output of the organization stack that its id is; the id itself when that is not known. */
  organizationalUnit(origin: string | undefined, id: string | undefined): string {
    if (origin === 'organization.root_id') return 'the root';
    const slug = /^organization\.ou_(.+)_id$/.exec(origin ?? '')?.[1];
    if (slug === undefined) return id ?? 'an OU that is not known yet';
    return this.#paths.get(slug) ?? slug.replaceAll('_', '-');
  }

  /** Path of an OU by its slug. */
  organizationalUnitOf(slug: string): string {
    return this.#paths.get(slug.replaceAll('-', '_')) ?? slug;
  }
}

/** The text that a construct was named by: `cost_2e_center` -> `cost.center`. */
export function decoded(identifier: string): string {
  return identifier.replace(/__|_([0-9a-f]+)_/g, (all, code: string | undefined) => {
    if (code === undefined) return '_';
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
}
