import { policyQuotas } from '../aws/quotas';
import { quoted } from '../diagnostics/quoted';
import { parseStatements } from '../guardrails/evaluation/parse-policy';
import { filledPolicies } from '../guardrails/filled-policies';
import { attachedGroups } from '../guardrails/packing/attached-groups';
import { packer } from '../guardrails/packing/packer';
import { quotasAt } from '../guardrails/packing/quotas-at';
import { budgetActionPolicyName } from '../model/budget-action-policy-name';
import { guardedOrganization } from '../model/resolve/guarded-organization';
import type { Workspace } from '../model/workspace';
import type { Rule } from './rule';
import { budgetPlaces, budgetsOfAccounts } from './shared/budgets';
import { suggester } from './shared/suggester';

/**
 * What a budget attaches at a threshold: a service control policy that is there, to an account that has a place for it.
 * https://docs.aws.amazon.com/cost-management/latest/userguide/budgets-controls.html
 */
export const budgetAction: Rule = {
  id: 'budget-action',
  check(workspace, report) {
    const names = workspace.policies.filter(({ type }) => type === 'scp').map(({ name }) => name);
    const suggest = suggester(names);
    const harmless = documentsWithoutDenial(workspace);
    for (const { file, pointer, settings } of budgetPlaces(workspace)) {
      const name = settings.action?.attach;
      const type = name === undefined ? undefined : workspace.policyByName.get(name)?.type;
      if (name === undefined) continue;
      if (type === 'scp') {
        for (const message of scpMisfits(name, workspace, harmless)) {
          report({ file, pointer: [...pointer, 'action', 'attach'], message });
        }
        continue;
      }
      report({
        file,
        pointer: [...pointer, 'action', 'attach'],
        message:
          type === undefined
            ? `There is no service control policy ${quoted(name)}: policies/scp/ holds no file of that name.`
            : `${quoted(name)} is a policy of type ${type}; AWS Budgets attaches service control policies only. Name one of policies/scp/.`,
        suggest: type === undefined ? suggest(name) : [],
      });
    }
    const acting = budgetsOfAccounts(workspace).filter(({ budget }) => budget?.action);
    const full = acting.length > 0 ? fullAccounts(workspace) : undefined;
    for (const { request, origins } of acting) {
      const quota = full?.get(request.slug);
      const { file, pointer } = origins['budget.action'] ?? {};
      if (quota === undefined || file === undefined) continue;
      report({
        file,
        ...(pointer ? { pointer } : {}),
        message: `All ${quota} places for service control policies on the account ${request.slug} are taken, so AWS Budgets could attach nothing when the time comes. Attach one of its guardrails to its OU instead, or drop the action.`,
      });
    }
  },
};

/** Why a service control policy can't be attached, or need not be. */
function scpMisfits(name: string, workspace: Workspace, harmless: ReadonlySet<string>): string[] {
  const nameInAws = budgetActionPolicyName(name);
  const isTaken = guardedOrganization(workspace).guardrails.some((guardrail) => guardrail.name === nameInAws);
  return [
    ...(harmless.has(name)
      ? [
          `${quoted(name)} denies nothing. Beside FullAWSAccess a policy that only allows changes nothing when it is attached. Name one that denies.`,
        ]
      : []),
    ...(isTaken
      ? [
          `The policy for this action is named ${quoted(nameInAws)} in AWS, and so is a guardrail that is attached; AWS takes a name once. Rename the guardrail's document.`,
        ]
      : []),
  ];
}

/** Names of the service control policies whose statements all allow. */
function documentsWithoutDenial(workspace: Workspace): ReadonlySet<string> {
  return new Set(
    filledPolicies(workspace).flatMap(({ policy, value }) => {
      const statements = policy.type === 'scp' ? parseStatements(value) : [];
      return statements.length > 0 && statements.every(({ effect }) => effect === 'Allow')
        ? [policy.name]
        : [];
    }),
  );
}

/** Accounts to which no further service control policy can be attached, with their quota. */
function fullAccounts(workspace: Workspace): ReadonlyMap<string, number> {
  const { data } = workspace.organization;
  const organization = guardedOrganization(workspace);
  const at = quotasAt(organization, policyQuotas(data.partition ?? 'aws', data.quotas?.policies));
  const packed = packer(at);
  return new Map(
    attachedGroups(organization.guardrails).flatMap((group) => {
      const { type, target, guardrails } = group;
      if (type !== 'scp' || target.kind !== 'account') return [];
      const { perTarget, takenPerTarget } = at(type, target);
      const places = data.packGuardrails === true ? packed(group) : undefined;
      const used = places
        ? places.alone.length + places.packs.filter((pack) => pack.length > 0).length
        : guardrails.length;
      return used + takenPerTarget >= perTarget ? [[target.slug, perTarget] as const] : [];
    }),
  );
}
