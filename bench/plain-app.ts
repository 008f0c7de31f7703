/**
 * The plain CDKTF app that `synth` is measured against: the same stacks with the same resources as the generated
 * organisation gives, written from a loop as CDKTF's documentation shows it. It reads and checks nothing.
 *
 * Usage: node --import tsx bench/plain-app.ts ACCOUNTS OUTDIR
 */
import { AccessanalyzerAnalyzer } from '@cdktf/provider-aws/lib/accessanalyzer-analyzer';
import { AccountAlternateContact } from '@cdktf/provider-aws/lib/account-alternate-contact';
import { EbsEncryptionByDefault } from '@cdktf/provider-aws/lib/ebs-encryption-by-default';
import { IamAccountPasswordPolicy } from '@cdktf/provider-aws/lib/iam-account-password-policy';
import { OrganizationsAccount } from '@cdktf/provider-aws/lib/organizations-account';
import { OrganizationsOrganization } from '@cdktf/provider-aws/lib/organizations-organization';
import { OrganizationsOrganizationalUnit } from '@cdktf/provider-aws/lib/organizations-organizational-unit';
import { OrganizationsPolicy } from '@cdktf/provider-aws/lib/organizations-policy';
import { OrganizationsPolicyAttachment } from '@cdktf/provider-aws/lib/organizations-policy-attachment';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { S3AccountPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-account-public-access-block';
import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter';
import { App, DataTerraformRemoteStateLocal, LocalBackend, TerraformOutput, TerraformStack } from 'cdktf';
import { slug } from './generate-organization';

const UNITS = 10;
const REGIONS = ['eu-central-1', 'eu-west-1'];
const managedBy = { 'managed-by': 'account-factory' };

const accounts = Number(process.argv[2]);
const app = new App({ outdir: process.argv[3] ?? 'cdktf.out' });

function stack(id: string, provider: (stack: TerraformStack) => void): TerraformStack {
  const made = new TerraformStack(app, id);
  new LocalBackend(made, { path: `../../../state/${id}.tfstate` });
  made.addOverride('terraform.required_version', '>= 1.10.0');
  provider(made);
  return made;
}

function managementProvider(made: TerraformStack): void {
  new AwsProvider(made, 'aws', {
    region: 'eu-central-1',
    allowedAccountIds: ['111111111111'],
    defaultTags: [{ tags: managedBy }],
  });
}

function stateOf(made: TerraformStack, id: string): DataTerraformRemoteStateLocal {
  return new DataTerraformRemoteStateLocal(made, id, { path: `../../../state/${id}.tfstate` });
}

const organizationStack = stack('organization', managementProvider);
const organization = new OrganizationsOrganization(organizationStack, 'organization', {
  featureSet: 'ALL',
  enabledPolicyTypes: ['SERVICE_CONTROL_POLICY'],
  awsServiceAccessPrincipals: ['account.amazonaws.com'],
  lifecycle: { preventDestroy: true },
});
const rootId = organization.roots.get(0).id;
new TerraformOutput(organizationStack, 'organization_id', { value: organization.id });
new TerraformOutput(organizationStack, 'root_id', { value: rootId });
const workloads = unit('workloads', 'Workloads', rootId);
for (let index = 0; index < UNITS; index += 1) unit(`workloads-unit${index}`, `Unit${index}`, workloads.id);

function unit(id: string, name: string, parentId: string): OrganizationsOrganizationalUnit {
  const made = new OrganizationsOrganizationalUnit(organizationStack, id, {
    name,
    parentId,
    lifecycle: { preventDestroy: true },
  });
  new TerraformOutput(organizationStack, `ou_${id.replaceAll('-', '_')}_id`, { value: made.id });
  return made;
}

const guardrails = stack('guardrails', managementProvider);
guardrails.addDependency(organizationStack);
const organizationState = stateOf(guardrails, 'organization');
for (let index = 0; index < UNITS; index += 1) {
  const policy = new OrganizationsPolicy(guardrails, `deny-${index}`, {
    name: `deny-${index}`,
    type: 'SERVICE_CONTROL_POLICY',
    description: `Guardrail deny-${index} of Account Factory, from policies/scp/deny-${index}.json`,
    content: JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Sid: `Deny${index}`, Effect: 'Deny', Action: ['cloudtrail:StopLogging'], Resource: '*' }],
    }),
  });
  new OrganizationsPolicyAttachment(guardrails, `deny-${index}_ou_workloads-unit${index}`, {
    policyId: policy.id,
    targetId: organizationState.getString(`ou_workloads_unit${index}_id`),
  });
}

for (let index = 0; index < accounts; index += 1) {
  baseline(index, account(index));
}

function tagsOf(index: number): Record<string, string> {
  const team = `team-${index % 50}`;
  return { env: 'prod', owner: `${team}@example.com`, team, service: 'checkout' };
}

function account(index: number): TerraformStack {
  const made = stack(`account-${slug(index)}`, managementProvider);
  made.addDependency(organizationStack);
  const member = new OrganizationsAccount(made, slug(index), {
    name: slug(index),
    email: `aws+${slug(index)}@example.com`,
    parentId: stateOf(made, 'organization').getString(`ou_workloads_unit${index % UNITS}_id`),
    roleName: 'OrganizationAccountAccessRole',
    closeOnDeletion: false,
    tags: tagsOf(index),
    lifecycle: { preventDestroy: true, ignoreChanges: ['role_name', 'iam_user_access_to_billing'] },
  });
  for (const [type, name, email, phone] of [
    ['billing', 'Finance', 'finance@example.com', '+49 30 123457'],
    ['security', 'Security', 'security@example.com', '+49 30 123456'],
  ] as const) {
    new AccountAlternateContact(made, `${slug(index)}_contact_${type}`, {
      accountId: member.id,
      alternateContactType: type.toUpperCase(),
      name: `${name} Team`,
      title: name,
      emailAddress: email,
      phoneNumber: phone,
    });
  }
  new TerraformOutput(made, 'account_id', { value: member.id });
  return made;
}

function baseline(index: number, after: TerraformStack): void {
  const made = stack(`baseline-${slug(index)}`, (self) => {
    const accountId = stateOf(self, after.node.id).getString('account_id');
    new AwsProvider(self, 'aws', {
      region: 'eu-central-1',
      allowedAccountIds: [accountId],
      assumeRole: [
        {
          roleArn: `arn:aws:iam::${accountId}:role/OrganizationAccountAccessRole`,
          sessionName: 'account-factory',
        },
      ],
      defaultTags: [{ tags: { ...managedBy, ...tagsOf(index) } }],
    });
  });
  made.addDependency(after);
  new IamAccountPasswordPolicy(made, 'password-policy', {
    minimumPasswordLength: 14,
    requireLowercaseCharacters: true,
    requireUppercaseCharacters: true,
    requireNumbers: true,
    requireSymbols: true,
    allowUsersToChangePassword: true,
    maxPasswordAge: 0,
    passwordReusePrevention: 24,
    hardExpiry: false,
  });
  new S3AccountPublicAccessBlock(made, 's3-public-access-block', {
    blockPublicAcls: true,
    ignorePublicAcls: true,
    blockPublicPolicy: true,
    restrictPublicBuckets: true,
  });
  for (const region of REGIONS) {
    new EbsEncryptionByDefault(made, `ebs-encryption_${region}`, { enabled: true, region });
    new AccessanalyzerAnalyzer(made, `access-analyzer_${region}`, {
      analyzerName: 'account-factory',
      type: 'ACCOUNT',
      region,
    });
  }
  const parameters = {
    'custom-fields_costCenter': ['/account-factory/custom-fields/costCenter', '4711'],
    'change_requested-by': ['/account-factory/change/requested-by', 'dana@example.com'],
    change_reason: ['/account-factory/change/reason', `Split of scope ${index}`],
  } as const;
  for (const [id, [name, insecureValue]] of Object.entries(parameters)) {
    new SsmParameter(made, id, { name, type: 'String', insecureValue });
  }
}

app.synth();
