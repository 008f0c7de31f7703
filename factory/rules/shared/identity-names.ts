import { valueAt } from '../../model/shape-check';
import type { Workspace } from '../../model/workspace';
import { hasField } from './has-field';

/** Names of the permission sets or groups of organization.yaml, those with mistakes in them included. */
export function identityNames(
  { organization }: Workspace,
  kind: 'permissionSets' | 'groups',
): readonly string[] {
  const named = valueAt(organization.value, ['identity', kind]);
  return typeof named === 'object' && named !== null && !Array.isArray(named) ? Object.keys(named) : [];
}

/**
 * Whether what organization.yaml says of permission sets or groups was dropped for its form. Saying of every use that its name
 * is unknown would bury that one mistake.
 */
export function areIdentityNamesLost(
  { organization }: Workspace,
  kind: 'permissionSets' | 'groups',
): boolean {
  if (organization.value === undefined) return true;
  const { identity } = organization.data;
  if (identity === undefined) return hasField(organization, ['identity']);
  return identity[kind] === undefined && hasField(organization, ['identity', kind]);
}
