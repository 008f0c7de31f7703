import type { Pointer } from '../../diagnostics/problem';
import type { DefaultBudget } from '../../model/budget-section';
import { type Inheritance, inheritance } from '../../model/inheritance';
import type { Loose } from '../../model/loose';
import { accountBudgetOf } from '../../model/resolve/account-budget';
import type { ResolvedBudget } from '../../model/resolve/resolve-budget';
import { valueAt } from '../../model/shape-check';
import type { RequestDocument, Workspace } from '../../model/workspace';
import type { SourceDocument } from '../../source/source-file';
import { accountLayers } from './account-layers';
import { isLost } from './has-field';

/** A place that gives budgets settings: the defaults of the organisation or of an OU, or a request. */
export interface BudgetPlace {
  readonly file: string;
  readonly pointer: Pointer;
  readonly settings: Exclude<Loose<DefaultBudget>, boolean>;
}

export function budgetPlaces(workspace: Workspace): BudgetPlace[] {
  return accountLayers(workspace).flatMap(({ file, pointer, data: { budget } }) =>
    typeof budget === 'object' ? [{ file, pointer: [...pointer, 'budget'], settings: budget }] : [],
  );
}

/** The budget that an account ends up with. */
export interface BudgetOfAccount extends ResolvedBudget {
  readonly request: RequestDocument;
}

const known = new WeakMap<Workspace, readonly BudgetOfAccount[]>();

/**
 * The budgets of all accounts of which everything is known: the request can be read, its OU is there, and nothing that any
 * of them says of budgets was dropped for its form. Worked out once for all rules that ask.
 */
export function budgetsOfAccounts(workspace: Workspace): readonly BudgetOfAccount[] {
  const found = known.get(workspace) ?? resolveAll(workspace);
  known.set(workspace, found);
  return found;
}

function resolveAll(workspace: Workspace): BudgetOfAccount[] {
  const inherit = inheritance(workspace);
  return workspace.requests.flatMap((request) => {
    const inherited = inherit(request);
    return isKnown(workspace, request, inherited)
      ? [{ request, ...accountBudgetOf(workspace, request, inherited.defaults) }]
      : [];
  });
}

function isKnown(
  { organization }: Workspace,
  request: RequestDocument,
  { unit, defaults }: Inheritance,
): boolean {
  if (isLost(request) || !unit) return false;
  return (
    !hasIssue(request, ['budget']) &&
    defaults.every(({ pointer }) => !hasIssue(organization, [...pointer, 'budget']))
  );
}

function hasIssue(
  document: SourceDocument & { readonly issues: readonly { pointer: Pointer }[] },
  at: Pointer,
) {
  return (
    valueAt(document.value, at) !== undefined &&
    document.issues.some(({ pointer }) => at.every((step, index) => pointer[index] === step))
  );
}
