import { quoted } from '../diagnostics/quoted';
import { matchedActions } from '../guardrails/checks/matched-actions';
import { canReach, foreignPartition } from '../guardrails/checks/resource-fit';
import { type WrittenStatement, writtenStatements } from '../guardrails/checks/written-statements';
import type { Finding, Rule } from './rule';
import { once } from './shared/once';

/**
 * Actions and resources of a statement that never come together.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const unreachableResource: Rule = {
  id: 'unreachable-resource',
  severity: 'warning',
  check(workspace, report) {
    const reportOnce = once(report);
    const partition = workspace.organization.data.partition ?? 'aws';
    for (const statement of writtenStatements(workspace)) {
      for (const { text, pointer } of statement.resources) {
        const foreign = foreignPartition(text, partition);
        if (foreign === undefined) continue;
        reportOnce({
          file: statement.policy.file,
          pointer,
          message: `${quoted(text)} is of the partition ${foreign}, and this organization is in ${partition}: it matches nothing. Write "{{partition}}" for the partition.`,
        });
      }
      if (statement.actionElement === 'Action' && statement.resourceElement === 'Resource') {
        checkStatement(statement, reportOnce);
      }
    }
  },
};

function checkStatement(
  { policy, actions, resources }: WrittenStatement,
  report: (finding: Finding) => void,
): void {
  const matched = actions.map(({ text }) => matchedActions(text));
  // What is not known may reach anything.
  if (matched.some((found) => !found || found.length === 0)) return;
  const all = matched.flatMap((found) => found ?? []);
  const { file } = policy;
  for (const { text, pointer } of resources) {
    if (all.some((action) => canReach(action, text))) continue;
    const what = actions.length === 1 ? quoted(actions[0]?.text) : 'the actions of this statement';
    const message = all.some(({ resourceTypes }) => resourceTypes.length > 0)
      ? `${quoted(text)} is no resource of ${what}, so that the statement never holds for it.`
      : `Requests for ${what} have the resource "*", which ${quoted(text)} does not match. Write "*".`;
    report({ file, pointer, message });
  }
  actions.forEach(({ text, pointer }, index) => {
    const found = matched[index] ?? [];
    if (found.some((action) => resources.some((resource) => canReach(action, resource.text)))) return;
    // Then each resource was told above.
    if (!all.some((action) => resources.some((resource) => canReach(action, resource.text)))) return;
    const message = found.some(({ resourceTypes }) => resourceTypes.length > 0)
      ? `${quoted(text)} has none of the resources of this statement, so that it never holds for it.`
      : `Requests for ${quoted(text)} have the resource "*", which no resource of this statement matches. Put it into a statement with "Resource": "*".`;
    report({ file, pointer, message });
  });
}
