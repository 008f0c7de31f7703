import type { AuthorizationType } from '../../model/guardrail-types';
import type { AuthorizationPolicy } from '../policy-statement';

/**
 * The policies that AWS attaches to the root, each OU and each account by itself. That of RCPs can't be detached.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_evaluation.html
 */
export const fullAccess: Readonly<Record<AuthorizationType, AuthorizationPolicy>> = {
  scp: allowAll('scp', 'FullAWSAccess'),
  rcp: allowAll('rcp', 'RCPFullAWSAccess'),
};

function allowAll(type: AuthorizationType, name: string): AuthorizationPolicy {
  const statement = {
    sid: undefined,
    effect: 'Allow',
    actions: ['*'],
    notActions: undefined,
    resources: ['*'],
    notResources: undefined,
    conditions: [],
    pointer: ['Statement', 0],
  } as const;
  return { name, type, file: undefined, statements: [statement] };
}
