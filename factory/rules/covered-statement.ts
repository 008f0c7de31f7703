import { coveredStatements } from '../guardrails/checks/covered-statements';
import { filledPolicies } from '../guardrails/filled-policies';
import { statementName } from '../guardrails/statement-name';
import type { Rule } from './rule';

/**
 * A statement that another one already covers, in its document or in one attached to the same place or further up. It takes
 * room, and who changes one of the two may think that the other follows.
 */
export const coveredStatement: Rule = {
  id: 'covered-statement',
  severity: 'warning',
  check(workspace, report) {
    const filled = new Map(filledPolicies(workspace).map((found) => [found.policy.file, found]));
    for (const { policy, statement, by, isSame } of coveredStatements(workspace)) {
      const found = filled.get(policy.file ?? '');
      if (!found) continue;
      const where = by.policy.file === policy.file ? '' : ', which holds wherever this one does';
      report({
        file: found.policy.file,
        pointer: found.sourcePointer(
          statement.sid === undefined ? statement.pointer : [...statement.pointer, 'Sid'],
        ),
        message: isSame
          ? `This statement says the same as ${statementName(by.policy, by.statement)}${where}. Remove one of them.`
          : `Whatever this statement matches, ${statementName(by.policy, by.statement)} matches as well${where}. Remove this one, or narrow the other.`,
      });
    }
  },
};
