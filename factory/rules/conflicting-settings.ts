import { type Assignment, assignmentsOf } from '../guardrails/effective/assignments';
import { nameKey } from '../guardrails/effective/name-key';
import { type FilledPolicy, filledPolicies } from '../guardrails/filled-policies';
import { targetKey } from '../guardrails/target-key';
import { targetName } from '../guardrails/target-name';
import { isAuthorizationType } from '../model/guardrail-types';
import { resolveGuardrails } from '../model/resolve/resolve-guardrails';
import type { Rule } from './rule';

/**
 * Two guardrails at one place that assign a setting differently: AWS takes the one that was attached first, and Terraform
 * attaches in no fixed order.
 * https://docs.aws.amazon.com/organizations/latest/userguide/inheritance-examples.html
 */
export const conflictingSettings: Rule = {
  id: 'conflicting-settings',
  check(workspace, report) {
    const filled = new Map(filledPolicies(workspace).map((policy) => [policy.policy.file, policy]));
    const first = new Map<string, { policy: FilledPolicy; assignment: Assignment }>();
    const told = new Set<string>();
    for (const { file, type, targets } of resolveGuardrails(workspace).guardrails) {
      const policy = filled.get(file);
      if (!policy || isAuthorizationType(type)) continue;
      const key = nameKey(type);
      for (const assignment of assignmentsOf(policy.value)) {
        for (const target of targets) {
          const place = JSON.stringify([targetKey(target), type, assignment.setting.map(key)]);
          const other = first.get(place);
          if (!other) first.set(place, { policy, assignment });
          if (!other || sameValue(other.assignment.value, assignment.value)) continue;
          const pair = JSON.stringify([file, assignment.setting, other.policy.policy.file]);
          if (told.has(pair)) continue;
          told.add(pair);
          report({
            file,
            pointer: policy.sourcePointer(assignment.pointer),
            message: `${other.policy.policy.file} assigns "${assignment.setting.join('.')}" another value, and both are attached to the ${targetName(workspace, target)}. AWS takes the one that was attached first, which is not fixed. Assign it in one of them only, or attach one of them at another level.`,
          });
        }
      }
    }
  },
};

/** Lists hold the same in any order. */
function sameValue(a: unknown, b: unknown): boolean {
  const text = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
  return text(a) === text(b);
}
