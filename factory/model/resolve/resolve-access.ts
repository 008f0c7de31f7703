import type { AccessEntry } from '../access-entry';
import { type GivenAccess, givenAccess } from '../access-lists';
import type { Assignment } from '../identity';
import type { Origin } from '../landing-zone';
import type { Loose } from '../loose';
import { type LayerPlace, originIn } from './origins';

/** A place that lets groups into accounts. */
export interface AccessLayer extends LayerPlace {
  readonly access: readonly (Loose<AccessEntry> | undefined)[] | undefined;
}

export interface ResolvedAccess {
  readonly access: readonly Assignment[];
  /** By `access.<group>.<permission set>`. */
  readonly origins: Readonly<Record<string, Origin>>;
}

/**
 * Adds up what layers say, the farthest first. An assignment that is given again nearer by is one assignment, and its origin
 * is where it was given first: taking away the nearer one changes nothing.
 */
export function resolveAccess(layers: readonly AccessLayer[]): ResolvedAccess {
  const assignments = new Map<string, Assignment>();
  const origins: Record<string, Origin> = {};
  for (const layer of layers) {
    for (const entry of givenAccess(layer.access, ['access'])) {
      for (const { assignment, pointer } of assignmentsOf(entry)) {
        const key = `access.${assignment.group}.${assignment.permissionSet}`;
        if (assignments.has(key)) continue;
        assignments.set(key, assignment);
        origins[key] = originIn(layer, true, pointer);
      }
    }
  }
  return { access: [...assignments.values()], origins };
}

function assignmentsOf({ group, permissionSets }: GivenAccess) {
  return permissionSets.map(({ name, pointer }) => ({ assignment: { group, permissionSet: name }, pointer }));
}
