import type { Workspace } from '../../model/workspace';
import { isLost } from './has-field';

/**
 * Whether organization.yaml gives the whole OU tree. When an OU lost its name to a mistake, or the file can't be read,
 * saying of every request that its OU is unknown would bury that one mistake.
 */
export function isTreeKnown({ organization }: Workspace): boolean {
  if (organization.data.organizationalUnits === undefined) return false;
  return !organization.issues.some(({ kind, pointer }) => {
    const last = pointer[pointer.length - 1];
    if (pointer[0] !== 'organizationalUnits' || kind === 'unknown-key') return false;
    return typeof last === 'number' || last === 'name' || last === 'organizationalUnits';
  });
}

/** Whether every place is known that could use what organization.yaml and policies/ offer: the OU tree and each request. */
export function areUsesKnown(workspace: Workspace): boolean {
  return (
    isTreeKnown(workspace) &&
    !workspace.requests.some(isLost) &&
    workspace.accountsFolder.unreadable.length === 0
  );
}
