import { actionsOf } from '../aws/iam/actions';
import { conditionKey } from '../aws/iam/condition-keys';
import { quoted } from '../diagnostics/quoted';
import { holdsWithoutKey } from '../guardrails/checks/condition-operators';
import { supportsKey } from '../guardrails/checks/key-support';
import { matchedActions } from '../guardrails/checks/matched-actions';
import { servicesFor } from '../guardrails/checks/unknown-key';
import { type WrittenStatement, writtenStatements } from '../guardrails/checks/written-statements';
import { countOf } from '../text/count-of';
import type { Rule } from './rule';

/**
 * A condition key of a service that no action of the statement supports.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const misplacedConditionKey: Rule = {
  id: 'misplaced-condition-key',
  severity: 'warning',
  check(workspace, report) {
    for (const statement of writtenStatements(workspace)) {
      const { policy, conditions, actions } = statement;
      for (const condition of conditions) {
        if (!isMisplaced(statement, condition.key)) continue;
        const what =
          actions.length === 1 ? quoted(actions[0]?.text) : `any of ${countOf(actions.length, 'action')}`;
        report({
          file: policy.file,
          pointer: condition.pointer,
          onKey: true,
          message: `AWS does not list the condition key ${quoted(condition.key)} for ${what} here: without it the condition ${holdsWithoutKey(condition) ? 'always' : 'never'} holds. Use a key that the action has, or leave the condition out.`,
        });
      }
    }
  },
};

function isMisplaced(statement: WrittenStatement, key: string): boolean {
  if (statement.actionElement === 'NotAction') return false;
  const found = conditionKey(key, servicesFor(statement, key));
  // What is no key of a service, or none at all, is another rule's business.
  if (!found || found.presence !== undefined) return false;
  // For what no action of its service is listed with AWS's data is silent: it tells nothing of these actions either.
  const services = servicesFor(statement, key);
  if (
    ![...services].some((service) =>
      [...actionsOf(service).values()].some((action) => supportsKey(action, found.name)),
    )
  )
    return false;
  const matched = statement.actions.map(({ text }) => matchedActions(text));
  // An action that is not known may support it.
  return matched.every(
    (actions) =>
      actions !== undefined &&
      actions.length > 0 &&
      !actions.some((action) => supportsKey(action, found.name)),
  );
}
