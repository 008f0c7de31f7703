import type { InheritedDefaults } from '../effective-tags';
import { ORGANIZATION_FILE } from '../read-workspace';
import type { RequestDocument, Workspace } from '../workspace';
import { type LayerPlace, originIn } from './origins';
import { type ResolvedBudget, resolveBudget } from './resolve-budget';

/** The budget of an account: what it inherits, and its request on top. */
export function accountBudgetOf(
  { organization }: Workspace,
  { file, data }: RequestDocument,
  defaults: readonly InheritedDefaults[],
): ResolvedBudget {
  const own: LayerPlace = { source: 'request', file, pointer: [] };
  return resolveBudget(
    [
      ...defaults.map(({ source, pointer, data }) => ({
        source,
        file: ORGANIZATION_FILE,
        pointer,
        budget: data.budget,
      })),
      { ...own, budget: data.budget },
    ],
    {
      partition: organization.data.partition ?? 'aws',
      owner: data.owner === undefined ? undefined : originIn(own, data.owner, ['owner']),
    },
  );
}
