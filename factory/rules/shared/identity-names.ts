import { valueAt } from '../../model/shape-check';
import type { Workspace } from '../../model/workspace';

/** Names of the permission sets or groups of organization.yaml, those with mistakes in them included. */
export function identityNames(
  { organization }: Workspace,
  kind: 'permissionSets' | 'groups',
): readonly string[] {
  const named = valueAt(organization.value, ['identity', kind]);
  return typeof named === 'object' && named !== null ? Object.keys(named) : [];
}
