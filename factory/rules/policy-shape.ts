import { filledPolicies } from '../guardrails/filled-policies';
import { misshapesOf } from '../guardrails/shapes/misshapes-of';
import type { Rule } from './rule';

/**
 * A policy document of a form that AWS refuses; it would do so only when the change is applied.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html
 */
export const policyShape: Rule = {
  id: 'policy-shape',
  check(workspace, report) {
    for (const { policy, value, sourcePointer } of filledPolicies(workspace)) {
      for (const misshape of misshapesOf(policy.type, value)) {
        report({ file: policy.file, ...misshape, pointer: sourcePointer(misshape.pointer) });
      }
    }
  },
};
