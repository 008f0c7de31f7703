import { AccessanalyzerAnalyzer } from '@cdktf/provider-aws/lib/accessanalyzer-analyzer';
import { DataAwsVpcs } from '@cdktf/provider-aws/lib/data-aws-vpcs';
import { DefaultSecurityGroup } from '@cdktf/provider-aws/lib/default-security-group';
import { EbsDefaultKmsKey } from '@cdktf/provider-aws/lib/ebs-default-kms-key';
import { Ec2InstanceMetadataDefaults } from '@cdktf/provider-aws/lib/ec2-instance-metadata-defaults';
import { IamAccountAlias } from '@cdktf/provider-aws/lib/iam-account-alias';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { SsmAssociation } from '@cdktf/provider-aws/lib/ssm-association';
import { SsmDocument } from '@cdktf/provider-aws/lib/ssm-document';
import type { TerraformStack } from 'cdktf';
import {
  DEFAULT_VPC_REMOVAL_ACTIONS,
  DEFAULT_VPC_REMOVAL_SCRIPT,
} from '../../constructs/baseline/default-vpc-removal-script';
import { REGIONS } from './place';

const VPC_REMOVAL = 'account-factory-default-vpc-removal';

const policy = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

export interface PreventiveControls {
  readonly slug: string;
  readonly accountId: string;
  readonly securityToolingId: string;
  readonly organizationId: string;
}

/** A key for EBS, IMDS defaults, closed default security groups, no default VPCs, and roles for people. */
export function preventiveControls(stack: TerraformStack, props: PreventiveControls): void {
  new IamAccountAlias(stack, 'account-alias', { accountAlias: `bench-${props.slug}` });
  new AccessanalyzerAnalyzer(stack, 'unused-access', {
    analyzerName: 'account-factory-unused-access',
    type: 'ACCOUNT_UNUSED_ACCESS',
    configuration: { unusedAccess: { unusedAccessAge: 90 } },
  });
  for (const region of REGIONS) {
    const key = new KmsKey(stack, `ebs-encryption_${region}_key`, {
      description: 'EBS volumes and snapshots for which no other key is named',
      enableKeyRotation: true,
      deletionWindowInDays: 30,
      policy: keyPolicy(props.accountId, region),
      lifecycle: { preventDestroy: true },
      region,
    });
    new KmsAlias(stack, `ebs-encryption_${region}_alias`, {
      name: 'alias/account-factory/ebs',
      targetKeyId: key.keyId,
      region,
    });
    new EbsDefaultKmsKey(stack, `ebs-encryption_${region}_default-key`, { keyArn: key.arn, region });
    new Ec2InstanceMetadataDefaults(stack, `instance-metadata_${region}`, {
      httpEndpoint: 'enabled',
      httpTokens: 'required',
      httpPutResponseHopLimit: 2,
      region,
    });
  }
  defaultVpcs(stack, props.accountId);
  roles(stack, props);
}

function keyPolicy(accountId: string, region: string): string {
  return policy(
    {
      Sid: 'AccountAdministersKey',
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${accountId}:root` },
      Action: 'kms:*',
      Resource: '*',
    },
    {
      Sid: 'AccountUsesKeyThroughEbs',
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Action: [
        'kms:Encrypt',
        'kms:Decrypt',
        'kms:ReEncrypt*',
        'kms:GenerateDataKey*',
        'kms:CreateGrant',
        'kms:DescribeKey',
      ],
      Resource: '*',
      Condition: {
        StringEquals: { 'kms:CallerAccount': accountId, 'kms:ViaService': `ec2.${region}.amazonaws.com` },
      },
    },
  );
}

const RUNBOOK = JSON.stringify({
  schemaVersion: '0.3',
  description: 'Removes the default VPC from every enabled region, where nothing is in it.',
  assumeRole: '{{ AutomationAssumeRole }}',
  parameters: {
    AutomationAssumeRole: { type: 'AWS::IAM::Role::Arn', description: 'Role that removes them' },
  },
  mainSteps: [
    {
      name: 'removeDefaultVpcs',
      action: 'aws:executeScript',
      timeoutSeconds: 600,
      isEnd: true,
      inputs: { Runtime: 'python3.11', Handler: 'handler', Script: DEFAULT_VPC_REMOVAL_SCRIPT },
    },
  ],
});

const VPC_REMOVAL_POLICY = policy({
  Effect: 'Allow',
  Action: DEFAULT_VPC_REMOVAL_ACTIONS,
  Resource: '*',
});

function defaultVpcs(stack: TerraformStack, accountId: string): void {
  const groups = REGIONS.map((region) => {
    const vpcs = new DataAwsVpcs(stack, `default-security-group_${region}_vpcs`, {
      filter: [{ name: 'isDefault', values: ['true'] }],
      region,
    });
    const group = new DefaultSecurityGroup(stack, `default-security-group_${region}`, {
      vpcId: '${each.value}',
      region,
    });
    group.addOverride('for_each', `\${toset(data.aws_vpcs.${vpcs.friendlyUniqueId}.ids)}`);
    return group;
  });
  const role = new IamRole(stack, 'default-vpc-removal_role', {
    name: VPC_REMOVAL,
    description: 'With this role Systems Manager removes default VPCs',
    assumeRolePolicy: policy({
      Effect: 'Allow',
      Principal: { Service: 'ssm.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
    }),
  });
  const rolePolicy = new IamRolePolicy(stack, 'default-vpc-removal_policy', {
    name: VPC_REMOVAL,
    role: role.name,
    policy: VPC_REMOVAL_POLICY,
  });
  const runbook = new SsmDocument(stack, 'default-vpc-removal_runbook', {
    name: VPC_REMOVAL,
    documentType: 'Automation',
    documentFormat: 'JSON',
    content: RUNBOOK,
    dependsOn: [rolePolicy],
  });
  new SsmAssociation(stack, 'default-vpc-removal_association', {
    name: runbook.name,
    associationName: VPC_REMOVAL,
    parameters: { AutomationAssumeRole: `arn:aws:iam::${accountId}:role/${VPC_REMOVAL}` },
    scheduleExpression: 'rate(1 day)',
    dependsOn: groups,
  });
}

function roles(stack: TerraformStack, { securityToolingId, organizationId }: PreventiveControls): void {
  const breakGlass = new IamRole(stack, 'break-glass-role', {
    name: 'break-glass',
    path: '/',
    description: 'For emergencies. Every use of it is to be looked into.',
    assumeRolePolicy: policy({
      Effect: 'Allow',
      Principal: { AWS: ['arn:aws:iam::111111111111:root'] },
      Action: 'sts:AssumeRole',
      Condition: {
        ArnEquals: { 'aws:PrincipalArn': ['arn:aws:iam::111111111111:user/alice'] },
        Bool: { 'aws:MultiFactorAuthPresent': 'true' },
      },
    }),
    maxSessionDuration: 3600,
  });
  new IamRolePolicyAttachment(stack, 'break-glass-role_administrator-access', {
    role: breakGlass.name,
    policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
  });
  const audit = new IamRole(stack, 'security-audit-role', {
    name: 'security-audit',
    description: 'Read-only, for the account that runs the security services',
    assumeRolePolicy: policy({
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${securityToolingId}:root` },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'aws:PrincipalOrgID': organizationId } },
    }),
  });
  for (const [id, name] of [
    ['security-audit', 'SecurityAudit'],
    ['view-only', 'job-function/ViewOnlyAccess'],
  ]) {
    new IamRolePolicyAttachment(stack, `security-audit-role_${id}`, {
      role: audit.name,
      policyArn: `arn:aws:iam::aws:policy/${name}`,
    });
  }
}
