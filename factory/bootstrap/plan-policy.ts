import { type PolicyDocument, policyDocument } from './policy-statement';
import { type StateAccessProps, stateAccess } from './state-access';

/** AWS's own policies that read settings without data. */
export const PLAN_POLICIES = ['SecurityAudit', 'job-function/ViewOnlyAccess'] as const;

/** What terraform reads to plan the stacks of the management account, and what those two policies lack of it. */
const READS = [
  'account:GetAccountInformation',
  'account:GetAlternateContact',
  'account:GetContactInformation',
  'account:GetRegionOptStatus',
  'account:ListRegions',
  'backup:DescribeGlobalSettings',
  'budgets:DescribeBudgetAction',
  'budgets:DescribeBudgetActionsForBudget',
  'budgets:ListTagsForResource',
  'budgets:ViewBudget',
  'ce:GetAnomalyMonitors',
  'ce:GetAnomalySubscriptions',
  'ce:ListTagsForResource',
  'chatbot:DescribeSlackChannelConfigurations',
  'chatbot:ListTagsForResource',
  'detective:ListOrganizationAdminAccount',
  'iam:ListOrganizationsFeatures',
  'identitystore:DescribeGroup',
  'identitystore:GetGroupId',
  'identitystore:ListGroups',
  'macie2:ListOrganizationAdminAccounts',
  'organizations:Describe*',
  'organizations:List*',
  'sns:GetSubscriptionAttributes',
  'sns:GetTopicAttributes',
  'sns:ListTagsForResource',
  'sso:Describe*',
  'sso:Get*',
  'sso:List*',
] as const;

export interface PlanPolicyProps extends StateAccessProps {
  readonly partition: string;
  /** Name of the read-only role in member accounts. */
  readonly memberRole: string;
}

/**
 * What the role that plans pull requests may do beside AWS's own policies that read: nothing that changes anything but locks of
 * states. It runs what nobody has reviewed yet, so it gets into member accounts by a role that reads alone.
 */
export function planPolicy(props: PlanPolicyProps): PolicyDocument {
  return policyDocument([
    { Sid: 'ReadTheOrganization', Effect: 'Allow', Action: READS, Resource: '*' },
    ...stateAccess(props, 'read'),
    {
      Sid: 'ReadMemberAccounts',
      Effect: 'Allow',
      Action: ['sts:AssumeRole'],
      Resource: `arn:${props.partition}:iam::*:role/${props.memberRole}`,
      Condition: OF_OWN_ORGANIZATION,
    },
  ]);
}

/**
 * Of the organization that the role itself is in: its id is not known yet when the role is made.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-resourceorgid
 */
export const OF_OWN_ORGANIZATION = {
  StringEquals: { 'aws:ResourceOrgID': '${aws:PrincipalOrgID}' },
} as const;

/**
 * What plans of the stacks in member accounts read and those two policies lack, in versions 85 and 43.
 *
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/SecurityAudit.html
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/ViewOnlyAccess.html
 */
const MEMBER_READS = [
  'athena:GetNamedQuery',
  'chatbot:DescribeSlackChannelConfigurations',
  'chatbot:ListTagsForResource',
  'detective:DescribeOrganizationConfiguration',
  'detective:ListTagsForResource',
  'ec2:Get*',
  'glue:GetDatabase',
  'glue:GetPartitionIndexes',
  'glue:GetTable',
  'iam:Get*',
  'iam:List*',
  'identitystore:DescribeGroup',
  'macie2:DescribeOrganizationConfiguration',
  'macie2:GetMacieSession',
  'oam:Get*',
  'oam:ListTagsForResource',
  'ram:GetResourceShareAssociations',
  'servicequotas:Get*',
  'servicequotas:List*',
  'sns:GetSubscriptionAttributes',
  'ssm:DescribeParameters',
  'ssm:GetDocument',
  'ssm:GetServiceSetting',
  'ssm:ListTagsForResource',
] as const;

/** What the read-only role of a member account may do beside AWS's own policies that read settings. */
export function memberPlanPolicy(partition: string): PolicyDocument {
  return policyDocument([
    {
      Sid: 'ReadSettings',
      Effect: 'Allow',
      Action: MEMBER_READS,
      Resource: '*',
    },
    {
      Sid: 'ReadFactsOfTheFactory',
      Effect: 'Allow',
      Action: ['ssm:GetParameter', 'ssm:GetParameters'],
      Resource: `arn:${partition}:ssm:*:*:parameter/account-factory/*`,
    },
  ]);
}
