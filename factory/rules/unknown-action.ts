import { actionCheck } from '../guardrails/checks/action-misfit';
import { writtenStatements } from '../guardrails/checks/written-statements';
import { hasWildcard } from '../guardrails/wildcard';
import type { Rule } from './rule';

/**
 * An action that AWS does not have. AWS takes any name, and a statement that denies it protects nothing; one that spares it
 * spares no one.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const unknownAction: Rule = {
  id: 'unknown-action',
  check(workspace, report) {
    const known = workspace.organization.data.knownActions ?? [];
    const misfitOf = actionCheck(known.filter((pattern) => pattern !== undefined));
    for (const { policy, actions } of writtenStatements(workspace)) {
      for (const { text, pointer } of actions) {
        const misfit = misfitOf(text);
        if (misfit) report({ file: policy.file, pointer, ...misfit });
      }
    }
    for (const { file, data } of workspace.guardrailTests) {
      data.tests?.forEach((test, index) => {
        const action = test?.action;
        const misfit = action === undefined || hasWildcard(action) ? undefined : misfitOf(action);
        if (misfit) report({ file, pointer: ['tests', index, 'action'], ...misfit });
      });
    }
  },
};
