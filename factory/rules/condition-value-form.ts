import { quoted } from '../diagnostics/quoted';
import { writtenOperator } from '../guardrails/checks/condition-operators';
import { valueMisfit } from '../guardrails/checks/value-form';
import { writtenStatements } from '../guardrails/checks/written-statements';
import type { Rule } from './rule';
import { once } from './shared/once';

/**
 * A value of a condition that its operator can't read. AWS refuses some; the others equal nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const conditionValueForm: Rule = {
  id: 'condition-value-form',
  check(workspace, report) {
    const reportOnce = once(report);
    for (const { policy, conditions } of writtenStatements(workspace)) {
      for (const { operator, values } of conditions) {
        const written = writtenOperator(operator);
        if (!written) continue;
        for (const { text, pointer } of values) {
          const words = valueMisfit(written.family, text);
          if (words === undefined) continue;
          const message = `${quoted(text)} is nothing that ${quoted(operator)} can compare with: that takes ${words}.`;
          reportOnce({ file: policy.file, pointer, message });
        }
      }
    }
  },
};
