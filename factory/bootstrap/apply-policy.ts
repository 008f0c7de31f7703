import { OF_OWN_ORGANIZATION } from './plan-policy';
import { type PolicyDocument, policyDocument } from './policy-statement';
import { type StateAccessProps, stateAccess } from './state-access';

export interface ApplyPolicyProps extends StateAccessProps {
  readonly partition: string;
  readonly managementAccountId: string;
  /** Role in member accounts by which baselines are applied. */
  readonly accessRole: string;
  /** Names of the roles of CI itself. */
  readonly ownRoles: readonly string[];
}

/** To vend: what the stacks of the management account do, service by service. Reading comes from AWS's own policies. */
const VEND: Readonly<Record<string, readonly string[]>> = {
  Organization: [
    'organizations:AttachPolicy',
    'organizations:CreateAccount',
    'organizations:CreateOrganization',
    'organizations:CreateOrganizationalUnit',
    'organizations:CreatePolicy',
    'organizations:DeletePolicy',
    'organizations:DeregisterDelegatedAdministrator',
    'organizations:Describe*',
    'organizations:DetachPolicy',
    'organizations:DisableAWSServiceAccess',
    'organizations:DisablePolicyType',
    'organizations:EnableAWSServiceAccess',
    'organizations:EnablePolicyType',
    'organizations:List*',
    'organizations:MoveAccount',
    'organizations:RegisterDelegatedAdministrator',
    'organizations:TagResource',
    'organizations:UntagResource',
    'organizations:UpdateOrganizationalUnit',
    'organizations:UpdatePolicy',
  ],
  Accounts: [
    'account:DeleteAlternateContact',
    'account:DisableRegion',
    'account:EnableRegion',
    'account:Get*',
    'account:ListRegions',
    'account:PutAccountName',
    'account:PutAlternateContact',
    'account:PutContactInformation',
  ],
  IdentityCenter: ['identitystore:*', 'sso:*'],
  Money: [
    'budgets:*',
    'ce:CreateAnomalyMonitor',
    'ce:CreateAnomalySubscription',
    'ce:DeleteAnomalyMonitor',
    'ce:DeleteAnomalySubscription',
    'ce:Get*',
    'ce:ListTagsForResource',
    'ce:TagResource',
    'ce:UntagResource',
    'ce:UpdateAnomalyMonitor',
    'ce:UpdateAnomalySubscription',
    'chatbot:*',
  ],
  CentralServices: [
    'backup:DescribeGlobalSettings',
    'backup:UpdateGlobalSettings',
    'cloudtrail:AddTags',
    'cloudtrail:CreateTrail',
    'cloudtrail:GetEventSelectors',
    'cloudtrail:GetInsightSelectors',
    'cloudtrail:GetTrail*',
    'cloudtrail:ListTags',
    'cloudtrail:DescribeTrails',
    'cloudtrail:PutEventSelectors',
    'cloudtrail:PutInsightSelectors',
    'cloudtrail:StartLogging',
    'cloudtrail:UpdateTrail',
    'detective:DisableOrganizationAdminAccount',
    'detective:EnableOrganizationAdminAccount',
    'detective:ListOrganizationAdminAccount',
    'ec2:DisableIpamOrganizationAdminAccount',
    'ec2:EnableIpamOrganizationAdminAccount',
    'guardduty:DisableOrganizationAdminAccount',
    'guardduty:EnableOrganizationAdminAccount',
    'guardduty:ListOrganizationAdminAccounts',
    'iam:DisableOrganizationsRootCredentialsManagement',
    'iam:DisableOrganizationsRootSessions',
    'iam:EnableOrganizationsRootCredentialsManagement',
    'iam:EnableOrganizationsRootSessions',
    'iam:ListOrganizationsFeatures',
    'inspector2:DisableDelegatedAdminAccount',
    'inspector2:EnableDelegatedAdminAccount',
    'inspector2:ListDelegatedAdminAccounts',
    'macie2:DisableOrganizationAdminAccount',
    'macie2:EnableMacie',
    'macie2:EnableOrganizationAdminAccount',
    'macie2:ListOrganizationAdminAccounts',
    'ram:EnableSharingWithAwsOrganization',
    'securityhub:DisableOrganizationAdminAccount',
    'securityhub:EnableOrganizationAdminAccount',
    'securityhub:ListOrganizationAdminAccounts',
  ],
};

/** What no plan of this tool does, and what would be the end of accounts and OUs. */
const NEVER = [
  'account:CloseAccount',
  'organizations:CloseAccount',
  'organizations:DeleteOrganization',
  'organizations:DeleteOrganizationalUnit',
  'organizations:LeaveOrganization',
  'organizations:RemoveAccountFromOrganization',
] as const;

const ROLE = [
  'iam:AttachRolePolicy',
  'iam:CreateRole',
  'iam:DeleteRole',
  'iam:DeleteRolePolicy',
  'iam:DetachRolePolicy',
  'iam:GetRole',
  'iam:GetRolePolicy',
  'iam:ListAttachedRolePolicies',
  'iam:ListInstanceProfilesForRole',
  'iam:ListRolePolicies',
  'iam:PutRolePolicy',
  'iam:TagRole',
  'iam:UntagRole',
  'iam:UpdateAssumeRolePolicy',
  'iam:UpdateRole',
  'iam:UpdateRoleDescription',
] as const;

/** Their tags, which all that the factory makes has, are set by a call of its own. */
const SERVICE_LINKED_ROLE = [
  'iam:CreateServiceLinkedRole',
  'iam:DeleteServiceLinkedRole',
  'iam:GetServiceLinkedRoleDeletionStatus',
  'iam:TagRole',
  'iam:UntagRole',
] as const;

const TOPICS_AND_EVENTS = ['events:*', 'sns:*'] as const;

/**
 * What the role that applies what is merged may do: vend accounts, and take the access role in those of its own organization. It
 * is refused to end an account, an OU or the organization, whatever a plan says, and to change the roles of CI, which takes a person,
 * by the stack `bootstrap`.
 *
 * That keeps plans from doing harm by mistake. It is no wall against somebody who controls what is merged: vending takes making roles
 * and permission sets, and one who may do that can make one that may do more.
 */
export function applyPolicy(props: ApplyPolicyProps): PolicyDocument {
  const { partition, managementAccountId: account, accessRole, ownRoles } = props;
  const roles = (name: string) => `arn:${partition}:iam::${account}:role/${name}`;
  return policyDocument([
    ...Object.entries(VEND).map(
      ([Sid, Action]) => ({ Sid, Effect: 'Allow', Action, Resource: '*' }) as const,
    ),
    {
      Sid: 'RolesOfTheFactory',
      Effect: 'Allow',
      Action: [...ROLE, 'iam:PassRole'],
      Resource: roles('account-factory-*'),
    },
    {
      // What Identity Center does in this account on behalf of who assigns.
      Sid: 'RolesOfIdentityCenter',
      Effect: 'Allow',
      Action: ROLE,
      Resource: roles('aws-reserved/sso.amazonaws.com/*'),
    },
    {
      Sid: 'ServiceLinkedRoles',
      Effect: 'Allow',
      Action: SERVICE_LINKED_ROLE,
      Resource: roles('aws-service-role/*'),
    },
    {
      Sid: 'TopicsAndEvents',
      Effect: 'Allow',
      Action: TOPICS_AND_EVENTS,
      Resource: [
        `arn:${partition}:events:*:${account}:*/account-factory-*`,
        `arn:${partition}:sns:*:${account}:account-factory-*`,
      ],
    },
    ...stateAccess(props, 'write'),
    {
      Sid: 'MemberAccounts',
      Effect: 'Allow',
      Action: ['sts:AssumeRole'],
      Resource: `arn:${partition}:iam::*:role/${accessRole}`,
      Condition: OF_OWN_ORGANIZATION,
    },
    { Sid: 'NeverEndAccounts', Effect: 'Deny', Action: NEVER, Resource: '*' },
    {
      Sid: 'NeverChangeOwnRoles',
      Effect: 'Deny',
      Action: ROLE.filter((action) => !/:(Get|List)/.test(action)),
      Resource: ownRoles.map(roles),
    },
  ]);
}
