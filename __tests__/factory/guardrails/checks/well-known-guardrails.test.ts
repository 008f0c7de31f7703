import { checkWorkspace } from '../../../../factory/load';
import { organizationFolder } from '../../organization-folder';

/**
 * Guardrails of the kinds that AWS publishes: no check on what a policy says may find fault with them.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples.html
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html
 * @see https://docs.aws.amazon.com/controltower/latest/controlreference/elective-controls.html
 * @see https://github.com/aws-samples/data-perimeter-policy-examples
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const notAdmin = { 'aws:PrincipalARN': 'arn:aws:iam::123456789012:role/org-admins/iam-admin' };
const guardrails: Readonly<Record<string, readonly object[]>> = {
  'scp/regions': [
    {
      NotAction: [
        ...[
          'a4b',
          'acm',
          'aws-marketplace',
          'aws-portal',
          'budgets',
          'ce',
          'chime',
          'cloudfront',
          'config',
          'cur',
        ],
        ...[
          'directconnect',
          'fms',
          'globalaccelerator',
          'health',
          'iam',
          'importexport',
          'kms',
          'mobileanalytics',
        ],
        ...[
          'networkmanager',
          'organizations',
          'pricing',
          'route53',
          'route53domains',
          'shield',
          'sts',
          'support',
        ],
        ...[
          'trustedadvisor',
          'waf-regional',
          'waf',
          'wafv2',
          'wellarchitected',
          'aws-marketplace-management',
        ],
      ]
        .map((service) => `${service}:*`)
        .concat('ec2:DescribeRegions', 's3:GetAccountPublic*', 's3:ListAllMyBuckets', 's3:PutAccountPublic*'),
      Condition: {
        StringNotEquals: { 'aws:RequestedRegion': ['eu-central-1', 'eu-west-1'] },
        ArnNotLike: notAdmin,
      },
    },
  ],
  'scp/through-endpoints': [
    {
      Action: '*',
      Condition: {
        StringEquals: { 'aws:SourceVpc': 'vpc-11111111' },
        StringNotEqualsIfExists: { 'aws:RequestedRegion': 'eu-central-1' },
      },
    },
    // AWS's data names no action that has the key.
    {
      Action: 'states:InvokeHTTPEndpoint',
      Condition: { StringNotLike: { 'states:HTTPEndpoint': 'https://api.example.com/*' } },
    },
  ],
  'scp/root-and-roles': [
    { Action: 'ec2:*', Condition: { StringLike: { 'aws:PrincipalArn': ['arn:aws:iam::*:root'] } } },
    {
      Action: ['iam:AttachRolePolicy', 'iam:DeleteRole', 'iam:PutRolePolicy', 'iam:UpdateAssumeRolePolicy'],
      Resource: ['arn:aws:iam::*:role/name-of-role-to-deny'],
      Condition: { StringNotLike: notAdmin },
    },
    { Action: 'iam:PassRole', Condition: { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } } },
  ],
  'scp/mfa': [
    {
      Action: ['ec2:StopInstances', 'ec2:TerminateInstances'],
      Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': false } },
    },
    // Deny by Bool and by Null, in two statements, does what BoolIfExists does.
    { Action: 'iam:CreateUser', Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'false' } } },
    { Action: 'iam:CreateUser', Condition: { Null: { 'aws:MultiFactorAuthPresent': 'true' } } },
  ],
  'scp/instances': [
    {
      Action: 'ec2:RunInstances',
      Resource: 'arn:aws:ec2:*:*:instance/*',
      Condition: { NumericGreaterThan: { 'ec2:MetadataHttpPutResponseHopLimit': '1' } },
    },
    {
      Action: 'ec2:RunInstances',
      Resource: 'arn:aws:ec2:*:*:instance/*',
      Condition: { StringNotEquals: { 'ec2:MetadataHttpTokens': 'required' } },
    },
    { Action: '*', Condition: { NumericLessThan: { 'ec2:RoleDelivery': '2.0' } } },
    {
      Action: 'ec2:RunInstances',
      Resource: ['arn:aws:ec2:*:*:instance/*'],
      Condition: { StringNotEquals: { 'ec2:InstanceType': 't2.micro' } },
    },
    {
      Action: 'ec2:RunInstances',
      Resource: 'arn:aws:ec2:*::image/ami-*',
      Condition: { StringNotEquals: { 'ec2:Owner': ['amazon', '123456789012'] } },
    },
    { Action: 'ec2:CreateVolume', Condition: { Bool: { 'ec2:Encrypted': 'false' } } },
  ],
  'scp/sharing': [
    { Action: '*', Condition: { Bool: { 'ram:AllowsExternalPrincipals': true } } },
    {
      Action: ['ram:AssociateResourceShare', 'ram:CreateResourceShare'],
      Condition: {
        'ForAnyValue:StringNotLike': {
          'ram:Principal': ['arn:aws:organizations::*:ou/o-0123456789/ou-0123'],
        },
      },
    },
  ],
  'scp/tags': [
    { Action: 'secretsmanager:CreateSecret', Condition: { Null: { 'aws:RequestTag/Project': 'true' } } },
    {
      Action: 'ec2:RunInstances',
      Resource: 'arn:aws:ec2:*:*:instance/*',
      Condition: { Null: { 'aws:RequestTag/Project': 'true' } },
    },
    {
      Action: ['ec2:CreateTags', 'ec2:DeleteTags'],
      Condition: {
        StringNotEquals: {
          'ec2:ResourceTag/access-project': '${aws:PrincipalTag/access-project}',
          ...notAdmin,
        },
        Null: { 'ec2:ResourceTag/access-project': false },
      },
    },
    {
      Action: ['ec2:CreateTags', 'ec2:DeleteTags'],
      Condition: {
        StringNotEquals: { 'aws:RequestTag/access-project': '${aws:PrincipalTag/access-project}' },
        'ForAnyValue:StringEquals': { 'aws:TagKeys': ['access-project'] },
      },
    },
  ],
  'scp/control-tower': [
    { Action: 's3:PutBucketPolicy', Resource: ['arn:aws:s3:::aws-controltower*'] },
    { Action: 'events:PutRule', Resource: ['arn:aws:events:*:*:rule/aws-controltower-*'] },
    { Action: 'lambda:DeleteFunction', Resource: ['arn:aws:lambda:*:*:function:aws-controltower-*'] },
    { Action: 'logs:DeleteLogGroup', Resource: ['arn:aws:logs:*:*:log-group:*aws-controltower*'] },
    { Action: 'sns:Subscribe', Resource: 'arn:aws:sns:*:*:aws-controltower-*' },
    {
      Action: 'config:TagResource',
      Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'aws-control-tower' } },
    },
  ],
  'scp/perimeter': [
    {
      Action: ['s3:*', 'sqs:*', 'kms:*'],
      Condition: { StringNotEquals: { 'aws:ResourceOrgID': '${aws:PrincipalOrgID}' } },
    },
    {
      NotAction: ['es:ES*', 'dax:GetItem', 'neptune-db:*', 'kafka-cluster:*', 'iam:PassRole'],
      Condition: {
        NotIpAddressIfExists: { 'aws:SourceIp': ['203.0.113.0/24'] },
        StringNotEqualsIfExists: { 'aws:SourceVpc': ['vpc-0123456789abcdef0'] },
        BoolIfExists: { 'aws:ViaAWSService': 'false' },
        StringEquals: { 'aws:PrincipalTag/network-perimeter': 'true' },
      },
    },
    {
      Action: '*',
      Condition: {
        StringNotEquals: { 'aws:SourceVpc': '${aws:Ec2InstanceSourceVpc}' },
        Null: { 'ec2:SourceInstanceARN': 'false' },
        BoolIfExists: { 'aws:ViaAWSService': 'false' },
      },
    },
  ],
  'rcp/perimeter': [
    {
      Action: ['s3:*', 'sqs:*', 'kms:*', 'secretsmanager:*', 'sts:AssumeRole'],
      Condition: {
        StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-abc1234567' },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      },
    },
    {
      Action: ['s3:*', 'sqs:*'],
      Condition: {
        StringNotEqualsIfExists: { 'aws:SourceOrgID': 'o-abc1234567' },
        Null: { 'aws:SourceAccount': 'false' },
        Bool: { 'aws:PrincipalIsAWSService': 'true' },
      },
    },
    { Action: ['s3:*', 'sqs:*'], Condition: { BoolIfExists: { 'aws:SecureTransport': 'false' } } },
    { Action: 's3:*', Condition: { NumericLessThan: { 's3:TlsVersion': ['1.2'] } } },
    {
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringNotLikeIfExists: { 'token.actions.githubusercontent.com:sub': 'repo:acme/*' },
        Null: { 'token.actions.githubusercontent.com:sub': 'false' },
      },
    },
  ],
};

test.each(Object.entries(guardrails))('nothing is said of %s', (path, statements) => {
  const Statement = statements.map((statement) => ({
    Effect: 'Deny',
    ...(path.startsWith('rcp') ? { Principal: '*' } : {}),
    Resource: '*',
    ...statement,
  }));
  const { root, remove } = organizationFolder({
    [`policies/${path}.json`]: JSON.stringify({ Version: '2012-10-17', Statement }),
    [`policies/${path}.test.yaml`]: 'description: As AWS publishes it.\noptional: true\ntests: []\n',
  });
  try {
    const { problems } = checkWorkspace(root);
    expect(problems.filter(({ file }) => file.startsWith('policies/'))).toEqual([]);
  } finally {
    remove();
  }
});
