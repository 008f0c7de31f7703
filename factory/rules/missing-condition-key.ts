import { quoted } from '../diagnostics/quoted';
import { type LostAction, lostActions } from '../guardrails/checks/lost-action';
import { missingKeyTrap } from '../guardrails/checks/missing-key';
import { writtenStatements } from '../guardrails/checks/written-statements';
import type { Rule } from './rule';

/**
 * A Deny whose condition does something unexpected to requests that lack its key.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IfExists
 */
export const missingConditionKey: Rule = {
  id: 'missing-condition-key',
  severity: 'warning',
  check(workspace, report) {
    const statements = writtenStatements(workspace);
    for (const statement of statements) {
      const { file } = statement.policy;
      for (const condition of statement.conditions) {
        const { pointer, key } = condition;
        const trap = missingKeyTrap(statement, condition, statements);
        if (trap !== undefined) report({ file, pointer, onKey: true, message: trap });
        const [lost, ...more] = lostActions(statement, condition);
        if (lost) report({ file, pointer, onKey: true, message: lostMessage(key, lost, more.length) });
      }
    }
  },
};

function lostMessage(key: string, { action, without, withKey }: LostAction, more: number): string {
  const name = `${action.service}:${action.name}`;
  const others = more === 0 ? '' : ` (and of ${more} more here)`;
  const resources = withKey.slice(0, 3).map(quoted).join(', ');
  return `Requests for ${name}${others} are authorized for each resource that they name, ${without.join(', ')} among them, which never have ${quoted(key)}. The condition holds for those, so that every request is denied. Write "Resource": ${resources}.`;
}
