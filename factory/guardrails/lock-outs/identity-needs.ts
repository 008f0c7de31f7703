import { delegatedAdministrator, resolveIdentity } from '../../model/resolve/resolve-identity';
import type { RequestDocument, Workspace } from '../../model/workspace';
import type { Need } from './need';

const SET = [
  'sso:CreatePermissionSet',
  'sso:DescribePermissionSet',
  'sso:TagResource',
  'sso:ListTagsForResource',
  'sso:ProvisionPermissionSet',
] as const;

/**
 * What permission sets and groups need of the access role in the account that administers Identity Center: its stack runs there.
 * They are on resources of the management account, whose ids only AWS knows.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsiamidentitycenter.html
 */
export function identityNeeds(workspace: Workspace): (request: RequestDocument) => readonly Need[] {
  const identity = resolveIdentity(workspace);
  const administrator = delegatedAdministrator(workspace);
  if (!identity || administrator === undefined) return () => [];
  const { permissionSets, groups, region } = identity;
  const when = (isNeeded: boolean, ...actions: readonly string[]) => (isNeeded ? actions : []);
  const actions = [
    'sso:ListInstances',
    ...when(permissionSets.length > 0, ...SET),
    ...when(
      permissionSets.some(({ managedPolicies }) => managedPolicies.length > 0),
      'sso:AttachManagedPolicyToPermissionSet',
      'sso:ListManagedPoliciesInPermissionSet',
    ),
    ...when(
      permissionSets.some(({ customerManagedPolicies }) => customerManagedPolicies.length > 0),
      'sso:AttachCustomerManagedPolicyReferenceToPermissionSet',
      'sso:ListCustomerManagedPolicyReferencesInPermissionSet',
    ),
    ...when(
      permissionSets.some(({ inlinePolicy }) => inlinePolicy !== undefined),
      'sso:PutInlinePolicyToPermissionSet',
      'sso:GetInlinePolicyForPermissionSet',
    ),
    ...when(
      permissionSets.some(({ permissionsBoundary }) => permissionsBoundary !== undefined),
      'sso:PutPermissionsBoundaryToPermissionSet',
      'sso:GetPermissionsBoundaryForPermissionSet',
    ),
    ...when(
      groups.some(({ create }) => create),
      'identitystore:CreateGroup',
      'identitystore:DescribeGroup',
    ),
    ...when(
      groups.some(({ create }) => !create),
      'identitystore:GetGroupId',
    ),
  ];
  const needs = actions.map((action): Need => ({ action, region: region || undefined }));
  return ({ slug }) => (slug === administrator ? needs : []);
}
