import { quoted } from '../diagnostics/quoted';
import { isIdleWildcard, operatorMisfit } from '../guardrails/checks/operator-misfit';
import { writtenStatements } from '../guardrails/checks/written-statements';
import type { Rule } from './rule';
import { once } from './shared/once';

/**
 * A condition operator that does not fit its key, or a wildcard under one that knows none.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const conditionOperatorFit: Rule = {
  id: 'condition-operator-fit',
  severity: 'warning',
  check(workspace, report) {
    const reportOnce = once(report);
    for (const statement of writtenStatements(workspace)) {
      const { file } = statement.policy;
      for (const condition of statement.conditions) {
        const message = operatorMisfit(statement, condition);
        if (message !== undefined) reportOnce({ file, pointer: condition.pointer, onKey: true, message });
        const { operator, values } = condition;
        for (const { text, pointer } of values) {
          if (!isIdleWildcard(operator, text)) continue;
          const like = operator.replace(/Equals(IgnoreCase)?/i, 'Like');
          reportOnce({
            file,
            pointer,
            message: `Under ${quoted(operator)} a star is a star, so that ${quoted(text)} matches nothing else. For a wildcard use ${quoted(like)}.`,
          });
        }
      }
    }
  },
};
