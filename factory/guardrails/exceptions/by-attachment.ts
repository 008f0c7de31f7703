import { isAuthorizationType } from '../../model/guardrail-types';
import type { GuardrailTarget, GuardrailType } from '../../model/landing-zone';
import type { Workspace } from '../../model/workspace';
import { chainOf, isAccount, isUnit, type Position } from './position';

/**
 * The targets further down that together hold everything below a position but what is spared: whole OUs only. Accounts
 * are never attached to one by one, because one that comes later would be left without the guardrail until the next
 * apply.
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
  position: Position,
  spared: ReadonlySet<Position>,
): readonly GuardrailTarget[] | undefined {
  if (isAccount(position) || (position === 'root' && isAuthorizationType(type))) return undefined;
  /** Every position that has something spared below it. */
  const divided = new Set([...spared].flatMap((item) => chainOf(workspace, item).slice(1)));
  const occupied = new Set(
    workspace.requests
      .filter((request) => !spared.has(request))
      .map(({ data }) => workspace.organizationalUnitByPath.get(data.organizationalUnit ?? '')),
  );
  const around = (parent: Position): GuardrailTarget[] | undefined => {
    if (isUnit(parent) && occupied.has(parent)) return undefined;
    const targets: GuardrailTarget[] = [];
    for (const unit of workspace.organizationalUnits) {
      if ((unit.parent ?? 'root') !== parent || spared.has(unit)) continue;
      const below = divided.has(unit) ? around(unit) : targetsOf(unit.slug);
      if (!below) return undefined;
      targets.push(...below);
    }
    return targets;
  };
  const below = around(position);
  return below && position === 'root' ? [{ kind: 'managementAccount' }, ...below] : below;
}

function targetsOf(slug: string | undefined): GuardrailTarget[] {
  return slug === undefined ? [] : [{ kind: 'organizationalUnit', slug }];
}
