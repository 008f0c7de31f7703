import { rcpExemptActions, rcpServices } from '../../aws/rcp-services';
import type { AuthorizationType } from '../../model/guardrail-types';
import { serviceOf } from './action';
import type { GuardedLevel } from './levels';
import type { Party } from './parties';
import type { Principal } from './principal';
import type { Request } from './request';

/** The policies of one type over one account, and the request as they see it. */
export interface Side {
  readonly type: AuthorizationType;
  readonly levels: readonly GuardedLevel[];
  readonly request: Request;
  /** Why the policies do not bind the request, in a sentence. */
  readonly exempt: string | undefined;
}

/**
 * Why service control policies do not bind who asks.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html#not-restricted-by-scp
 */
export function scpExemption(principal: Principal): string | undefined {
  switch (principal.kind) {
    case 'service':
      return `Service control policies do not bind AWS services: ${principal.name} asks by itself.`;
    case 'anonymous':
      return 'Service control policies do not bind who asks without credentials.';
    case 'iam': {
      const { account, isServiceLinkedRole } = principal;
      if (account.kind === 'management')
        return 'Service control policies do not bind the management account.';
      if (account.kind === 'outsider')
        return `Service control policies do not bind accounts outside the organization, such as ${account.id}.`;
      return isServiceLinkedRole ? 'Service control policies do not bind service-linked roles.' : undefined;
    }
  }
}

/**
 * Why resource control policies do not bind access to a resource.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#actions-not-restricted-by-rcps
 */
export function rcpExemption(action: string, principal: Principal, owner: Party): string | undefined {
  if (!rcpServices.has(serviceOf(action))) {
    return `Resource control policies do not bind resources of ${serviceOf(action)}.`;
  }
  if (rcpExemptActions.has(action)) return `Resource control policies do not bind ${action}.`;
  if (owner.kind === 'management') {
    return 'Resource control policies do not bind resources of the management account.';
  }
  if (owner.kind === 'outsider') {
    return `The resource is of an account outside the organization, ${owner.id}, which its resource control policies do not bind.`;
  }
  return principal.kind === 'iam' && principal.isServiceLinkedRole
    ? 'Resource control policies do not bind service-linked roles.'
    : undefined;
}
