import { filledPolicies } from '../../guardrails/filled-policies';
import type { Account, CostManagement } from '../landing-zone';
import type { Workspace } from '../workspace';

/** What the budgets of accounts share; undefined when no file says anything of budgets. */
export function resolveCostManagement(
  workspace: Workspace,
  accounts: readonly Account[],
): CostManagement | undefined {
  const { organization, organizationalUnits, requests } = workspace;
  const layers = [
    organization.data.defaults,
    ...organizationalUnits.map(({ data }) => data.defaults),
    ...requests.map(({ data }) => data),
  ];
  if (layers.every((layer) => layer?.budget === undefined)) return undefined;
  const attached = new Set(accounts.flatMap(({ budget }) => budget?.action?.attach ?? []));
  const actionPolicies = filledPolicies(workspace)
    .filter(({ policy }) => attached.has(policy.name) && workspace.policyByName.get(policy.name) === policy)
    .map(({ policy, value }) => ({
      name: policy.name,
      description: `Attached by budget actions of Account Factory, from ${policy.file}`,
      content: JSON.stringify(value),
    }));
  return { actionPolicies: actionPolicies.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}
