import type { Need, NeedContext } from './need';
import { arnOf, needs } from './needs';

/** What the provider calls for a role, and reads at each plan. */
const ROLE = ['CreateRole', 'TagRole', 'GetRole', 'ListRolePolicies', 'ListAttachedRolePolicies'] as const;

/** What it calls beside that for what is given to the role, or done with it. */
const MORE = {
  managedPolicy: ['AttachRolePolicy'],
  inlinePolicy: ['PutRolePolicy', 'GetRolePolicy'],
  passing: ['PassRole'],
} as const;

/**
 * Making a role in the account.
 *
 * @param name - with its path, if any
 */
export function roleSetup(
  name: string,
  more: readonly (keyof typeof MORE)[],
  context: NeedContext,
): readonly Need[] {
  const actions = [...ROLE, ...more.flatMap((part) => MORE[part])];
  return needs('iam', actions, context.iamRegion, roleArn(name, context));
}

/** AWS makes these itself when something needs one, with the rights of whoever asked for that. */
export function serviceLinkedRole(service: string, name: string, context: NeedContext): readonly Need[] {
  const role = `aws-service-role/${service}.amazonaws.com/${name}`;
  return needs('iam', ['CreateServiceLinkedRole'], context.iamRegion, roleArn(role, context));
}

export function roleArn(name: string, context: NeedContext): string {
  // Of a name that is of the wrong type nothing is left.
  return arnOf(context, 'iam', '', `role/${`${name}`.replace(/^\/+/, '')}`);
}
