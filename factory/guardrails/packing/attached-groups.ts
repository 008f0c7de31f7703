import { guardrailTypes } from '../../model/guardrail-types';
import type { Guardrail, GuardrailTarget, GuardrailType } from '../../model/landing-zone';
import { targetKey } from '../target-key';

/** The guardrails of one type that are attached to one target. */
export interface AttachedGroup {
  readonly type: GuardrailType;
  readonly target: GuardrailTarget;
  /** Sorted by name. */
  readonly guardrails: readonly Guardrail[];
}

/** Guardrails by type and target: types in their usual order, targets sorted by their key. */
export function attachedGroups(guardrails: readonly Guardrail[]): AttachedGroup[] {
  const sorted = [...guardrails].sort((a, b) => (a.name < b.name ? -1 : 1));
  return guardrailTypes.flatMap((type) => {
    const groups = new Map<string, { target: GuardrailTarget; guardrails: Guardrail[] }>();
    for (const guardrail of sorted) {
      if (guardrail.type !== type) continue;
      for (const target of guardrail.targets) {
        const key = targetKey(target);
        const group = groups.get(key) ?? { target, guardrails: [] };
        group.guardrails.push(guardrail);
        groups.set(key, group);
      }
    }
    return [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { target, guardrails }]) => ({ type, target, guardrails }));
  });
}
