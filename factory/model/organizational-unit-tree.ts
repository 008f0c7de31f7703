import type { Pointer } from '../diagnostics/problem';
import type { Loose } from './loose';
import type { OrganizationalUnitEntry } from './organizational-unit';
import { asSlug } from './slug';
import type { OrganizationalUnitNode } from './workspace';

/** Flattens the OU tree, parents before children. Entries without a name are left out: their shape is reported already. */
export function flattenOrganizationalUnits(
  entries: readonly (Loose<OrganizationalUnitEntry> | undefined)[],
  at: Pointer = ['organizationalUnits'],
  parent?: OrganizationalUnitNode,
): OrganizationalUnitNode[] {
  return entries.flatMap((data, index) => {
    if (data?.name === undefined) return [];
    const pointer = [...at, index];
    const own = asSlug(data.name);
    const node: OrganizationalUnitNode = {
      name: data.name,
      slug:
        data.slug ??
        (own === '' ? undefined : [parent?.slug, own].filter((part) => part !== undefined).join('-')),
      path: parent ? `${parent.path}/${data.name}` : data.name,
      depth: (parent?.depth ?? 0) + 1,
      parent,
      data,
      pointer,
    };
    const below = data.organizationalUnits ?? [];
    return [node, ...flattenOrganizationalUnits(below, [...pointer, 'organizationalUnits'], node)];
  });
}

/** The OU and those above it, nearest first. */
export function lineage(node: OrganizationalUnitNode | undefined): OrganizationalUnitNode[] {
  return node ? [node, ...lineage(node.parent)] : [];
}
