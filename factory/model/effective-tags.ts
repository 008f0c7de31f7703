import type { Pointer } from '../diagnostics/problem';
import type { AccountRequest } from './account-request';
import type { Loose } from './loose';
import type { AccountDefaults } from './organizational-unit';
import { lineage } from './organizational-unit-tree';
import type { OrganizationalUnitNode, Workspace } from './workspace';

/** Defaults that reach an account, farthest first: the root's, then each OU's from the top down. */
export interface InheritedDefaults {
  /** `organization` or `OU <path>`. */
  readonly source: string;
  readonly pointer: Pointer;
  readonly data: Loose<AccountDefaults>;
}

export function inheritedDefaults(
  workspace: Workspace,
  unit: OrganizationalUnitNode | undefined,
): readonly InheritedDefaults[] {
  const root = workspace.organization.data.defaults;
  return [
    ...(root ? [{ source: 'organization', pointer: ['defaults'], data: root }] : []),
    ...lineage(unit)
      .reverse()
      .flatMap(({ path, pointer, data }) =>
        data.defaults
          ? [{ source: `OU ${path}`, pointer: [...pointer, 'defaults'], data: data.defaults }]
          : [],
      ),
  ];
}

/** Tag that a request's `owner` becomes. */
export const OWNER_TAG = 'owner';

/** Tag that every resource gets from the provider unless the account has one of that key. */
export const MANAGED_BY_TAG = 'managed-by';

/** The tags an account ends up with: inherited ones from the top down, the owner, the request's own; the last wins. */
export function effectiveTags(
  defaults: readonly InheritedDefaults[],
  request: Loose<AccountRequest>,
): Record<string, string> {
  const tags: Record<string, string> = {};
  const layers = [
    ...defaults.map(({ data }) => data.tags ?? {}),
    request.owner === undefined ? {} : { [OWNER_TAG]: request.owner },
    request.tags ?? {},
  ];
  for (const layer of layers) {
    for (const [key, value] of Object.entries(layer)) if (value !== undefined) tags[key] = value;
  }
  return tags;
}
