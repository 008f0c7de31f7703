import type { AttachedGuardrail, Exception, GuardrailPlace } from '../../model/guardrail-lists';
import { lineage } from '../../model/organizational-unit-tree';
import type { OrganizationalUnitNode, RequestDocument, Workspace } from '../../model/workspace';

/** What one attachment spares, as far as it is there and lies below the place of the attachment. */
export interface Spared {
  readonly units: ReadonlySet<OrganizationalUnitNode>;
  readonly accounts: ReadonlySet<RequestDocument>;
  /** Exceptions that name nothing, or nothing below the place. */
  readonly strays: readonly Stray[];
}

export interface Stray {
  readonly exception: Exception;
  readonly kind: 'organizationalUnit' | 'account';
  /** Whether there is such a thing elsewhere. */
  readonly exists: boolean;
}

/** Looks up what an attachment spares. */
export function spared(
  workspace: Workspace,
  place: GuardrailPlace,
  { except }: Pick<AttachedGuardrail, 'except'>,
): Spared {
  const units = new Set<OrganizationalUnitNode>();
  const accounts = new Set<RequestDocument>();
  const strays: Stray[] = [];
  for (const exception of except.organizationalUnits) {
    const unit = workspace.organizationalUnitByPath.get(exception.name);
    if (unit && isBelow(place, unit.parent)) units.add(unit);
    else strays.push({ exception, kind: 'organizationalUnit', exists: unit !== undefined });
  }
  for (const exception of except.accounts) {
    const request = workspace.requests.find(({ slug }) => slug === exception.name);
    const unit = workspace.organizationalUnitByPath.get(request?.data.organizationalUnit ?? '');
    if (request && unit && isBelow(place, unit)) accounts.add(request);
    else strays.push({ exception, kind: 'account', exists: request !== undefined });
  }
  return { units, accounts, strays };
}

/** Whether an OU is the place, or lies below it. */
export function isBelow(place: GuardrailPlace, unit: OrganizationalUnitNode | undefined): boolean {
  if (place.kind === 'root') return true;
  return place.kind === 'organizationalUnit' && lineage(unit).includes(place.unit);
}
