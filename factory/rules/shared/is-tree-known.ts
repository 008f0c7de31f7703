import type { Workspace } from '../../model/workspace';

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
