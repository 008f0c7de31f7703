import type { Rule } from './rule';
import { controlPlaces } from './shared/baselines';
import { hasField } from './shared/has-field';

/** The security audit role is switched on, and no account is named that it could trust. */
export const securityAuditAccount: Rule = {
  id: 'security-audit-account',
  check(workspace, report) {
    if (hasField(workspace.organization, ['sharedAccounts', 'securityTooling'])) return;
    for (const { file, pointer, controls } of controlPlaces(workspace)) {
      if (!controls.securityAuditRole) continue;
      report({
        file,
        pointer: [...pointer, 'securityAuditRole'],
        onKey: true,
        message:
          'The security audit role trusts the account of "sharedAccounts.securityTooling", and organization.yaml names none. Name it there, or remove the role.',
      });
    }
  },
};
