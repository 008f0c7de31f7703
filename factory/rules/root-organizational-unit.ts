import type { Rule } from './rule';
import { meansRoot } from './shared/root-path';

/**
 * AWS advises against accounts in the root: only what is attached to the root holds there, and a guardrail for them
 * alone has no place.
 * https://docs.aws.amazon.com/whitepapers/latest/organizing-your-aws-environment/design-principles-for-your-multi-account-strategy.html
 */
export const rootOrganizationalUnit: Rule = {
  id: 'root-organizational-unit',
  check(workspace, report) {
    for (const { file, data } of workspace.requests) {
      if (data.organizationalUnit === undefined || !meansRoot(data.organizationalUnit, workspace)) continue;
      report({
        file,
        pointer: ['organizationalUnit'],
        message:
          'An account must be in an OU, not in the root, where no guardrail of an OU reaches it. Name an OU of organization.yaml.',
      });
    }
  },
};
