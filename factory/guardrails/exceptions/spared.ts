import type { AttachedGuardrail, Exception, GuardrailPlace } from '../../model/guardrail-lists';
import type { Workspace } from '../../model/workspace';
import { chainOf, type Position, positionOf } from './position';

/** What one attachment spares. */
export interface Spared {
  /** OUs and accounts that are there and lie below the place of the attachment. */
  readonly positions: ReadonlySet<Position>;
  /** Exceptions that name nothing, or nothing below the place. */
  readonly strays: readonly Stray[];
}

export interface Stray {
  readonly exception: Exception;
  readonly kind: 'organizational unit' | 'account request';
  /** Whether there is such a thing elsewhere. */
  readonly exists: boolean;
}

/** Looks up what an attachment spares. */
export function spared(
  workspace: Workspace,
  place: GuardrailPlace,
  { except }: Pick<AttachedGuardrail, 'except'>,
): Spared {
  const positions = new Set<Position>();
  const strays: Stray[] = [];
  const own = positionOf(place);
  const add = (exception: Exception, kind: Stray['kind'], position: Position | undefined): void => {
    const isBelow = position && position !== own && chainOf(workspace, position).includes(own);
    if (isBelow) positions.add(position);
    else strays.push({ exception, kind, exists: position !== undefined });
  };
  for (const exception of except.organizationalUnits) {
    add(exception, 'organizational unit', workspace.organizationalUnitByPath.get(exception.name));
  }
  for (const exception of except.accounts) {
    const request = workspace.requests.find(({ slug }) => slug === exception.name);
    add(exception, 'account request', request);
  }
  return { positions, strays };
}
