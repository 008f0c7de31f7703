import type { StackDiagnostic } from '../stack-diagnostic';
import type { UiChange } from '../terraform/ui-message';
import { gateRules } from './index';
import type { ResourceLossRule } from './resource-loss';

/**
 * Terraform refuses by itself to plan the destruction of what carries `prevent_destroy`, in words that tell the reader to
 * take the protection off. Those are put into ours; all other diagnostics stay as they are.
 */
export function explainPreventDestroy(
  diagnostics: readonly StackDiagnostic[],
  plannedChanges: readonly UiChange[],
): readonly StackDiagnostic[] {
  return diagnostics.map((diagnostic) => {
    if (diagnostic.summary !== 'Instance cannot be destroyed') return diagnostic;
    const address = /^Resource (.+) has lifecycle\.prevent_destroy set/.exec(diagnostic.detail)?.[1];
    const rule = address === undefined ? undefined : ruleOf(typeOfAddress(address));
    if (address === undefined || rule === undefined) return diagnostic;
    const planned = plannedChanges.find(({ resource }) => resource.addr === address);
    const action = planned?.action === 'replace' ? 'replace' : 'delete';
    const { summary, detail } = rule.describe({ address, action, reason: planned?.reason, replacedFor: [] });
    return {
      severity: 'error',
      address,
      summary,
      detail:
        `${detail} Nothing of this stack was applied. It carries \`prevent_destroy\`, so that Terraform refuses it whatever the ` +
        'files allow. Undo the change that asks for it. To give it up on purpose, delete it in AWS by hand, or take it out of the ' +
        `state (\`terraform state rm\`), which leaves it in AWS as it is.\nhelp/gate/${rule.id}.md`,
    };
  });
}

function ruleOf(type: string): ResourceLossRule | undefined {
  return gateRules.find(
    (rule): rule is ResourceLossRule => 'types' in rule && (rule as ResourceLossRule).types.includes(type),
  );
}

/** Resource type of an address such as `module.a.aws_organizations_account.prod["x"]`. */
export function typeOfAddress(address: string): string {
  const withoutModules = address.replace(/^(module\.[^.[]+(\[[^\]]*\])?\.)+/, '');
  return withoutModules.slice(0, withoutModules.indexOf('.'));
}
