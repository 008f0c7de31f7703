import { identityQuotas } from '../aws/identity-limits';
import { sentLength } from '../guardrails/late-value';
import { identityDialect } from '../guardrails/shapes/statement-dialect';
import { statementPolicyMisshapes } from '../guardrails/shapes/statement-policy-shape';
import { filledInlinePolicies } from '../identity/filled-inline-policies';
import type { Rule } from './rule';

/**
 * An inline policy of a form or size that AWS refuses; it would do so only when the change is applied.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html
 */
export const inlinePolicyForm: Rule = {
  id: 'inline-policy-form',
  check(workspace, report) {
    for (const { policy, value, sourcePointer } of filledInlinePolicies(workspace)) {
      const { file } = policy;
      for (const misshape of statementPolicyMisshapes(value, identityDialect)) {
        report({ file, ...misshape, pointer: sourcePointer(misshape.pointer) });
      }
      const size = sentLength(JSON.stringify(value).replace(/\s/g, ''));
      if (size <= identityQuotas.inlinePolicy) continue;
      report({
        file,
        message: `This policy has ${size} characters without white space; AWS takes ${identityQuotas.inlinePolicy} as the inline policy of a permission set. Shorten it with wildcards, or move a part into a managed policy.`,
      });
    }
  },
};
