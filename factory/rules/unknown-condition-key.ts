import { quoted } from '../diagnostics/quoted';
import { holdsWithoutKey } from '../guardrails/checks/condition-operators';
import { isKnownKey, suggestKeys } from '../guardrails/checks/unknown-key';
import { writtenStatements } from '../guardrails/checks/written-statements';
import type { Rule } from './rule';

/**
 * A condition key that no request has. AWS takes any name: the condition then never holds, or always.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export const unknownConditionKey: Rule = {
  id: 'unknown-condition-key',
  check(workspace, report) {
    const extra = (workspace.organization.data.knownConditionKeys ?? []).filter((key) => key !== undefined);
    for (const statement of writtenStatements(workspace)) {
      for (const condition of statement.conditions) {
        const { key, pointer } = condition;
        if (isKnownKey(statement, key, extra)) continue;
        report({
          file: statement.policy.file,
          pointer,
          onKey: true,
          message: `AWS has no condition key ${quoted(key)}: no request has it, so that the condition ${holdsWithoutKey(condition) ? 'always' : 'never'} holds.`,
          suggest: suggestKeys(statement, key),
        });
      }
    }
  },
};
