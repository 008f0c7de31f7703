import { quoted } from '../diagnostics/quoted';
import { operatorNames, writtenOperator } from '../guardrails/checks/condition-operators';
import { writtenStatements } from '../guardrails/checks/written-statements';
import type { Rule } from './rule';
import { once } from './shared/once';
import { suggester } from './shared/suggester';

/**
 * A condition operator that AWS does not have; it refuses the policy when the change is applied.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const unknownConditionOperator: Rule = {
  id: 'unknown-condition-operator',
  check(workspace, report) {
    const nearest = suggester(operatorNames);
    const reportOnce = once(report);
    for (const { policy, conditions } of writtenStatements(workspace)) {
      for (const { operator, pointer } of conditions) {
        if (writtenOperator(operator)) continue;
        const message = /null/i.test(operator)
          ? `There is no condition operator ${quoted(operator)}: "Null" asks itself whether a key is there, and takes no "IfExists".`
          : `There is no condition operator ${quoted(operator)}.`;
        reportOnce({
          file: policy.file,
          pointer: pointer.slice(0, -1),
          onKey: true,
          message,
          suggest: nearest(operator),
        });
      }
    }
  },
};
