import { ciRole } from '../factory/model/bootstrap/bootstrap';
import type { LandingZoneStack } from './stack';
import { terraformText } from './terraform-text';

const VARIABLE = 'access_role';

/**
 * Role that a stack assumes in a member account, as a Terraform text. Where CI plans pull requests, it is a variable: a plan of what
 * nobody has reviewed takes the role that reads, by `TF_VAR_access_role`. It can be no other than these two.
 */
export function accessRoleOf(stack: LandingZoneStack): string {
  const { bootstrap, organization } = stack.landingZone;
  const accessRole = terraformText(organization.accessRole);
  if (!bootstrap?.ci) return accessRole;
  stack.addOverride(`variable.${VARIABLE}`, {
    type: 'string',
    default: accessRole,
    ephemeral: true,
    description: 'Role that is assumed in the account.',
    validation: [
      {
        condition: `\${contains(["${accessRole}", "${ciRole.plan}"], var.${VARIABLE})}`,
        error_message: `It is the access role of member accounts, or ${ciRole.plan}, which reads.`,
      },
    ],
  });
  return `\${var.${VARIABLE}}`;
}
