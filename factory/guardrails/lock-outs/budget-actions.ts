import { budgetActionPolicyName } from '../../model/budget-action-policy-name';
import type { GuardrailList } from '../../model/guardrail-lists';
import { inheritance } from '../../model/inheritance';
import type { Guardrail } from '../../model/landing-zone';
import { accountBudgetOf } from '../../model/resolve/account-budget';
import type { Workspace } from '../../model/workspace';
import { filledPolicies } from '../filled-policies';

/** What budget actions attach once budgets are spent, as if it stood in the lists of guardrails. */
export interface BudgetActionAttachments {
  /** The policies, by the names that they have in AWS: the same document may be a guardrail elsewhere, with exceptions. */
  readonly guardrails: readonly Guardrail[];
  readonly lists: readonly GuardrailList[];
}

/**
 * Works out what all budget actions together would attach. AWS Budgets does so when the money is spent, long after the
 * merge: what it locks out then must be found before.
 */
export function budgetActionAttachments(workspace: Workspace): BudgetActionAttachments {
  const inherit = inheritance(workspace);
  const accounts = new Map<string, string[]>();
  const lists = workspace.requests.flatMap((request): GuardrailList[] => {
    const { unit, defaults } = inherit(request);
    const { budget, origins } = accountBudgetOf(workspace, request, defaults);
    // Of a mistaken action nothing is left but what is right of it.
    const document: string | undefined = budget?.action?.attach;
    const { file, pointer } = origins['budget.action'] ?? {};
    if (!unit || document === undefined || file === undefined || !pointer) return [];
    accounts.set(document, [...(accounts.get(document) ?? []), request.slug]);
    const except = { organizationalUnits: [], accounts: [] };
    return [
      {
        file,
        pointer,
        target: `the account ${request.slug}`,
        place: { kind: 'account', request },
        entries: [{ name: budgetActionPolicyName(document), pointer: [...pointer, 'attach'], except }],
      },
    ];
  });
  const guardrails = filledPolicies(workspace).flatMap(({ policy, value }): Guardrail[] => {
    const { name, type, file } = policy;
    const slugs = workspace.policyByName.get(name) === policy ? accounts.get(name) : undefined;
    if (!slugs || type !== 'scp') return [];
    const targets = slugs.map((slug) => ({ kind: 'account' as const, slug }));
    return [
      {
        name: budgetActionPolicyName(name),
        type,
        description: '',
        file,
        content: JSON.stringify(value),
        targets,
      },
    ];
  });
  return { guardrails, lists };
}
