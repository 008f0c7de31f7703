import { deniedGlobalServices, forgottenIdentityServices } from '../guardrails/checks/denied-global-services';
import { writtenStatements } from '../guardrails/checks/written-statements';
import type { Rule } from './rule';

/**
 * A statement that denies all regions but some, and with them global services, whose requests have one region of the partition;
 * or all services but some, and with them those that everything else needs.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html
 */
export const deniedGlobalService: Rule = {
  id: 'denied-global-service',
  severity: 'warning',
  check(workspace, report) {
    const partition = workspace.organization.data.partition ?? 'aws';
    for (const statement of writtenStatements(workspace)) {
      const { policy, actionElement, pointer } = statement;
      const forgotten = forgottenIdentityServices(statement);
      if (forgotten.length > 0) {
        report({
          file: policy.file,
          pointer: [...pointer, actionElement],
          onKey: true,
          message: `This list of services lacks ${forgotten.join(' and ')}: no one could ${forgotten.includes('sts') ? 'take on a role' : 'hand a role to a service'} any more. Add ${forgotten.map((name) => `"${name}:*"`).join(', ')} to "NotAction".`,
        });
      }
      const denied = deniedGlobalServices(statement, partition);
      if (denied.length === 0) continue;
      const names = denied.map(({ service }) => service);
      const regions = [...new Set(denied.map(({ region }) => region))];
      report({
        file: policy.file,
        pointer: [...pointer, actionElement],
        onKey: true,
        message: `This denies ${names.join(', ')} altogether: requests to global services have the region ${regions.join(' or ')}, which the condition does not spare. ${
          actionElement === 'Action'
            ? 'Use "NotAction" with the services to spare.'
            : `Add ${names.map((name) => `"${name}:*"`).join(', ')} to "NotAction", or, if that is meant, add them all the same and deny them in a statement of their own.`
        }`,
      });
    }
  },
};
