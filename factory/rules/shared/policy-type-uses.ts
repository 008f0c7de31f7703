import type { Pointer } from '../../diagnostics/problem';
import { guardrailLists } from '../../model/guardrail-lists';
import { awsPolicyType, guardrailTypes } from '../../model/guardrail-types';
import type { GuardrailType } from '../../model/landing-zone';
import type { Workspace } from '../../model/workspace';

/** Where a policy type is asked for. */
export interface PolicyTypeUse {
  readonly type: GuardrailType;
  readonly file: string;
  readonly pointer: Pointer;
}

/** Every place that asks for a policy type: `policyTypes`, and the attachments of guardrails. */
export function policyTypeUses(workspace: Workspace): PolicyTypeUse[] {
  const { file, data } = workspace.organization;
  const enabled = (data.policyTypes ?? []).flatMap((name, index) => {
    const type = guardrailTypes.find((candidate) => awsPolicyType[candidate] === name);
    return type ? [{ type, file, pointer: ['policyTypes', index] }] : [];
  });
  const attached = guardrailLists(workspace).flatMap((list) =>
    list.entries.flatMap(({ name, pointer }) => {
      const type = workspace.policyByName.get(name)?.type;
      return type ? [{ type, file: list.file, pointer }] : [];
    }),
  );
  return [...enabled, ...attached];
}
