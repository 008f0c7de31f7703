import type { Guardrail, GuardrailTarget } from '../landing-zone';
import type { Workspace } from '../workspace';

/** The guardrails that are attached somewhere, with their targets: root, then OUs in tree order, then accounts. */
export function resolveGuardrails(workspace: Workspace): Guardrail[] {
  const targets = new Map<string, GuardrailTarget[]>();
  const attach = (names: readonly (string | undefined)[] | undefined, target: GuardrailTarget): void => {
    for (const name of names ?? []) {
      if (name === undefined) continue;
      const own = targets.get(name);
      if (own) own.push(target);
      else targets.set(name, [target]);
    }
  };
  attach(workspace.organization.data.guardrails, { kind: 'root' });
  for (const { slug, data } of workspace.organizationalUnits) {
    if (slug !== undefined) attach(data.guardrails, { kind: 'organizationalUnit', slug });
  }
  for (const { slug, data } of workspace.requests) attach(data.guardrails, { kind: 'account', slug });

  return [...targets]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, attached]) => {
      const policy = workspace.policyByName.get(name);
      if (!policy) return [];
      return {
        name,
        type: policy.type,
        description: `Guardrail ${name} of Account Factory, from ${policy.file}`,
        file: policy.file,
        content: JSON.stringify(policy.value),
        targets: attached,
      };
    });
}
