import { awsPolicyType } from '../../model/guardrail-types';
import type { Guardrail } from '../../model/landing-zone';
import { fullAccessTargets } from '../full-access-targets';
import type { GuardedOrganization } from '../guarded-organization';

/** Name of AWS's own policy that allows everything. */
export const FULL_ACCESS = 'FullAWSAccess';

const CONTENT = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
});

/**
 * AWS's own policy as a guardrail, so that taking it off a target, or putting it back, is a change like any other.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
 */
export function fullAccess(organization: GuardedOrganization): Guardrail {
  return {
    name: FULL_ACCESS,
    type: 'scp',
    description: `AWS's own ${awsPolicyType.scp}`,
    file: 'organization.yaml',
    content: CONTENT,
    targets: fullAccessTargets(organization, true),
  };
}
