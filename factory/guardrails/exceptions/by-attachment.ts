import type { GuardrailPlace } from '../../model/guardrail-lists';
import { isAuthorizationType } from '../../model/guardrail-types';
import type { GuardrailTarget, GuardrailType } from '../../model/landing-zone';
import type { OrganizationalUnitNode, Workspace } from '../../model/workspace';
import type { Spared } from './spared';

/**
 * The targets further down that together hold everything below a place but what is spared: whole OUs only. Accounts are
 * never attached to one by one, because an account that comes later would be left without the guardrail until the
 * next apply.
 *
 * A policy that authorizes is never moved down from the root either: accounts that nobody requested here, such as those
 * that are invited or made in the console, begin directly below the root, and would have no guardrail. The other types
 * bind the management account as well, so that it takes the place of the root.
 *
 * @returns undefined when there are no such targets
 */
export function targetsAround(
  workspace: Workspace,
  type: GuardrailType,
  place: GuardrailPlace,
  { units, accounts }: Spared,
): readonly GuardrailTarget[] | undefined {
  if (place.kind === 'account' || (place.kind === 'root' && isAuthorizationType(type))) return undefined;
  const home = new Set([...accounts].map(({ data }) => data.organizationalUnit));
  const holdsSpared = new Set<OrganizationalUnitNode>();
  for (const unit of workspace.organizationalUnits) {
    if (!units.has(unit) && !home.has(unit.path)) continue;
    for (let at = home.has(unit.path) ? unit : unit.parent; at; at = at.parent) holdsSpared.add(at);
  }
  const occupied = new Set(
    workspace.requests.filter((request) => !accounts.has(request)).map(({ data }) => data.organizationalUnit),
  );
  const around = (parent: OrganizationalUnitNode | undefined): GuardrailTarget[] | undefined => {
    if (parent && occupied.has(parent.path)) return undefined;
    const targets: GuardrailTarget[] = [];
    for (const unit of workspace.organizationalUnits) {
      if (unit.parent !== parent || units.has(unit)) continue;
      if (holdsSpared.has(unit)) {
        const below = around(unit);
        if (!below) return undefined;
        targets.push(...below);
      } else if (unit.slug !== undefined) {
        targets.push({ kind: 'organizationalUnit', slug: unit.slug });
      }
    }
    return targets;
  };
  if (place.kind === 'organizationalUnit') return around(place.unit);
  const below = around(undefined);
  return below && [{ kind: 'managementAccount' }, ...below];
}
