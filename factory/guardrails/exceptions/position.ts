import type { GuardrailPlace } from '../../model/guardrail-lists';
import { lineage } from '../../model/organizational-unit-tree';
import type { OrganizationalUnitNode, RequestDocument, Workspace } from '../../model/workspace';

/** Anything that guardrails hold for: the root, an OU or an account. */
export type Position = 'root' | OrganizationalUnitNode | RequestDocument;

export function isUnit(position: Position): position is OrganizationalUnitNode {
  return typeof position === 'object' && 'path' in position;
}

export function isAccount(position: Position): position is RequestDocument {
  return typeof position === 'object' && !isUnit(position);
}

export function positionOf(place: GuardrailPlace): Position {
  if (place.kind === 'root') return 'root';
  return place.kind === 'account' ? place.request : place.unit;
}

/** A position and all above it, nearest first: what is attached to any of them holds for it. */
export function chainOf(workspace: Workspace, position: Position): readonly Position[] {
  if (position === 'root') return ['root'];
  if (isUnit(position)) return [...lineage(position), 'root'];
  const unit = workspace.organizationalUnitByPath.get(position.data.organizationalUnit ?? '');
  return [position, ...lineage(unit), 'root'];
}
