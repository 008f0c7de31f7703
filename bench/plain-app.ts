/**
 * The plain CDKTF app that `synth` is measured against: the same stacks with the same resources as the generated
 * organisation gives, written from a loop as CDKTF's documentation shows it. It reads and checks nothing.
 *
 * Usage: node --import tsx bench/plain-app.ts ACCOUNTS PROFILE OUTDIR
 */
import { AccountAlternateContact } from '@cdktf/provider-aws/lib/account-alternate-contact';
import { OrganizationsAccount } from '@cdktf/provider-aws/lib/organizations-account';
import { OrganizationsOrganization } from '@cdktf/provider-aws/lib/organizations-organization';
import { OrganizationsOrganizationalUnit } from '@cdktf/provider-aws/lib/organizations-organizational-unit';
import { OrganizationsPolicy } from '@cdktf/provider-aws/lib/organizations-policy';
import { OrganizationsPolicyAttachment } from '@cdktf/provider-aws/lib/organizations-policy-attachment';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { SsmParameter } from '@cdktf/provider-aws/lib/ssm-parameter';
import { App, LocalBackend, TerraformOutput, TerraformStack } from 'cdktf';
import { SECURITY_TOOLING, slug } from './generate-organization';
import { defaultControls } from './plain/default-controls';
import { detectiveControls } from './plain/detective-controls';
import { stateOf } from './plain/place';
import { preventiveControls } from './plain/preventive-controls';

const UNITS = 10;
const managedBy = { 'managed-by': 'account-factory' };

const accounts = Number(process.argv[2]);
const profile = process.argv[3];
const app = new App({ outdir: process.argv[4] ?? 'cdktf.out' });

function stack(id: string): TerraformStack {
  const made = new TerraformStack(app, id);
  new LocalBackend(made, { path: `../../../state/${id}.tfstate` });
  made.addOverride('terraform.required_version', '>= 1.10.0');
  return made;
}

function managementStack(id: string): TerraformStack {
  const made = stack(id);
  new AwsProvider(made, 'aws', {
    region: 'eu-central-1',
    allowedAccountIds: ['111111111111'],
    defaultTags: [{ tags: managedBy }],
  });
  return made;
}

const organizationStack = managementStack('organization');
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

const guardrails = managementStack('guardrails');
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
  const made = managementStack(`account-${slug(index)}`);
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
  const made = stack(`baseline-${slug(index)}`);
  const accountId = stateOf(made, after.node.id).getString('account_id');
  new AwsProvider(made, 'aws', {
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
  made.addDependency(after);
  defaultControls(made, accountId);
  if (profile === 'full') {
    const tooling = `account-${slug(SECURITY_TOOLING)}`;
    preventiveControls(made, {
      slug: slug(index),
      accountId,
      securityToolingId:
        tooling === after.node.id ? accountId : stateOf(made, tooling).getString('account_id'),
      organizationId: stateOf(made, 'organization').getString('organization_id'),
    });
    detectiveControls(made);
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
