import { workedOutOnce } from '../../worked-out-once';
import type { GuardedOrganization } from '../guarded-organization';
import { lateMark } from '../late-value';
import type { AuthorizationPolicy } from '../policy-statement';
import type { Place } from './decision';
import { type GuardedLevel, type Levels, levelsOf } from './levels';

/** An account on one side of a request. */
export interface Party {
  readonly kind: 'member' | 'management' | 'outsider';
  /** Its number, or the mark that stands for one that is not known yet. */
  readonly id: string;
  /** From the root down; empty for one that no policy binds. */
  readonly levels: readonly GuardedLevel[];
  /** As condition keys have it; undefined outside the organization. */
  readonly orgPath: string | undefined;
}

/** The accounts that a request can be between. */
export interface Parties {
  /** @throws RangeError for a place that is not there */
  at(place: Place): Party;
  /** By the account id in an ARN. */
  byId(id: string): Party;
  readonly knownIds: ReadonlySet<string>;
  /** How many accounts have a number that is not known. */
  readonly unnumbered: number;
}

const ORGANIZATION = lateMark({ kind: 'organizationId' });
const ROOT_PATH = `${ORGANIZATION}/${lateMark({ kind: 'rootId' })}/`;

/** The number of an account that is only thought of. No text in a policy equals it. */
const THOUGHT_OF = '(new account)';

export function partiesOf(organization: GuardedOrganization): Parties {
  const levels = levelsOf(organization);
  const orgPaths = orgPathsOf(organization);
  const { managementAccountId } = organization.organization;
  const management: Party = { kind: 'management', id: managementAccountId, levels: [], orgPath: ROOT_PATH };

  const bySlug = new Map<string, Party>();
  const byId = new Map<string, Party>([[managementAccountId, management]]);
  for (const { slug, accountId, organizationalUnit } of organization.accounts) {
    const own = levels.account.get(slug);
    const party: Party = {
      kind: 'member',
      id: accountId ?? lateMark({ kind: 'accountId', slug }),
      levels: [...(levels.above.get(organizationalUnit) ?? [levels.root]), ...(own ? [own] : [])],
      orgPath: orgPaths.get(organizationalUnit) ?? ROOT_PATH,
    };
    bySlug.set(slug, party);
    byId.set(party.id, party);
  }
  const inUnit = new Map<string, Party>(
    organization.organizationalUnits.map(({ slug, path }) => [
      path,
      {
        kind: 'member',
        id: THOUGHT_OF,
        levels: [...(levels.above.get(slug) ?? []), levels.bareAccount()],
        orgPath: orgPaths.get(slug),
      },
    ]),
  );
  const trial = workedOutOnce((policies: readonly AuthorizationPolicy[]) => trialParty(levels, policies));

  const at = (place: Place): Party | undefined => {
    switch (place.kind) {
      case 'account':
        return bySlug.get(place.slug);
      case 'organizationalUnit':
        return inUnit.get(place.path);
      case 'managementAccount':
        return management;
      case 'document':
        return trial(place.policies);
    }
  };
  return {
    knownIds: new Set(byId.keys()),
    unnumbered: organization.accounts.filter(({ accountId }) => accountId === undefined).length,
    at(place) {
      const party = at(place);
      if (!party) throw new RangeError(`The organization has no such place: ${JSON.stringify(place)}`);
      return party;
    },
    byId: (id) => byId.get(id) ?? { kind: 'outsider', id, levels: [], orgPath: undefined },
  };
}

function trialParty(levels: Levels, policies: readonly AuthorizationPolicy[]): Party {
  return {
    kind: 'member',
    id: THOUGHT_OF,
    levels: [levels.bareRoot(), levels.bareAccount(policies)],
    orgPath: ROOT_PATH,
  };
}

/** The paths of OUs as condition keys have them, by slug. */
function orgPathsOf({ organizationalUnits }: GuardedOrganization): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const { slug, parent } of organizationalUnits) {
    const above = parent === undefined ? ROOT_PATH : (paths.get(parent) ?? ROOT_PATH);
    paths.set(slug, `${above}${lateMark({ kind: 'organizationalUnitId', slug })}/`);
  }
  return paths;
}
