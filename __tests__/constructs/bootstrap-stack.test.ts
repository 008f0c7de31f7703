import { type Bootstrap, ciRole } from '../../factory/model/bootstrap/bootstrap';
import type { LandingZone } from '../../factory/model/landing-zone';
import { landingZone } from './landing-zone-fixture';
import { evaluate, everyStack, type Terraform } from './synthesized';

const bootstrap: Bootstrap = {
  stateBucket: 'acme-terraform-state',
  region: 'eu-west-1',
  statePrefix: 'account-factory',
  ci: {
    provider: {
      url: 'https://token.actions.githubusercontent.com',
      audiences: ['sts.amazonaws.com'],
      existing: false,
    },
    plan: {
      url: 'https://token.actions.githubusercontent.com',
      audience: 'sts.amazonaws.com',
      subjects: ['repo:acme/landing-zone:pull_request'],
    },
    apply: {
      url: 'https://token.actions.githubusercontent.com',
      audience: 'sts.amazonaws.com',
      subjects: ['repo:acme/landing-zone:ref:refs/heads/main'],
    },
  },
};
const model: LandingZone = { ...landingZone, bootstrap };
const stacks = everyStack(model);
const stack = (id: string): Terraform => {
  const found = stacks.get(id);
  if (!found) throw new Error(`no stack ${id}`);
  return found;
};
const inRegion = { region: 'eu-west-1' };
const ARN = 'arn:aws:s3:::acme-terraform-state';

describe('the stack of the first apply', () => {
  const { resource } = stack('bootstrap');
  const one = (type: string, name: string) => resource[type]?.[name] ?? {};
  const policyOf = (type: string, name: string, argument = 'policy') =>
    JSON.parse(evaluate(String(one(type, name)[argument]).replaceAll(/\$\{aws_[^}]*\}/g, 'ARN')));

  test('has a bucket that keeps versions, encrypts, and can be neither public nor destroyed', () => {
    expect(one('aws_s3_bucket', 'state_bucket')).toEqual({
      bucket: 'acme-terraform-state',
      lifecycle: { prevent_destroy: true },
      ...inRegion,
    });
    const bucket = '${aws_s3_bucket.state_bucket.id}';
    expect(one('aws_s3_bucket_public_access_block', 'state_bucket_public-access-block')).toEqual({
      bucket,
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
      ...inRegion,
    });
    expect(one('aws_s3_bucket_versioning', 'state_bucket_versioning')).toMatchObject({
      versioning_configuration: { status: 'Enabled' },
    });
    expect(
      one('aws_s3_bucket_server_side_encryption_configuration', 'state_bucket_encryption'),
    ).toMatchObject({
      rule: [
        {
          apply_server_side_encryption_by_default: {
            kms_master_key_id: '${aws_kms_key.state_key.arn}',
            sse_algorithm: 'aws:kms',
          },
          bucket_key_enabled: true,
        },
      ],
    });
    expect(one('aws_kms_key', 'state_key')).toMatchObject({
      enable_key_rotation: true,
      deletion_window_in_days: 30,
      lifecycle: { prevent_destroy: true },
    });
  });

  test('whose policy refuses requests without TLS and from other accounts', () => {
    const resources = [ARN, `${ARN}/*`];
    expect(policyOf('aws_s3_bucket_policy', 'state_bucket_policy').Statement).toEqual([
      {
        Sid: 'OnlyByTls',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: resources,
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
      {
        Sid: 'OnlyThisAccount',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: resources,
        Condition: { StringNotEquals: { 'aws:PrincipalAccount': '111111111111' } },
      },
    ]);
  });

  test('has a role that plans for pull requests, and one that applies for the branch', () => {
    const subjects = (name: string) =>
      policyOf('aws_iam_role', name, 'assume_role_policy').Statement.map(
        (statement: { Principal: unknown; Condition: Record<string, Record<string, unknown>> }) => [
          statement.Principal,
          statement.Condition.StringEquals?.['token.actions.githubusercontent.com:sub'],
        ],
      );
    expect(one('aws_iam_role', 'ci_plan').name).toBe(ciRole.plan);
    expect(subjects('ci_plan')).toEqual([[{ Federated: 'ARN' }, ['repo:acme/landing-zone:pull_request']]]);
    expect(one('aws_iam_role', 'ci_apply').name).toBe(ciRole.apply);
    expect(subjects('ci_apply')).toEqual([
      [{ Federated: 'ARN' }, ['repo:acme/landing-zone:ref:refs/heads/main']],
    ]);
    expect(policyOf('aws_iam_role_policy', 'ci_apply_policy').Statement).toContainEqual({
      Sid: 'KeyOfStates',
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: 'ARN',
    });
  });

  test('can be applied before there is anything else', () => {
    expect(stack('bootstrap').data).toBeUndefined();
    expect([...stacks.keys()][0]).toBe('bootstrap');
  });
});

describe('a member account of an organisation with CI', () => {
  const baseline = stack('baseline-payments-prod');

  test('is planned by a role that reads, when the variable says so, and by no other one', () => {
    const [provider] = baseline.provider.aws as unknown as [{ assume_role: [{ role_arn: string }] }];
    expect(provider.assume_role[0].role_arn).toMatch(/:role\/\$\{var\.access_role\}$/);
    expect((baseline as unknown as { variable: object }).variable).toEqual({
      access_role: {
        type: 'string',
        default: 'OrganizationAccountAccessRole',
        ephemeral: true,
        description: 'Role that is assumed in the account.',
        validation: [
          {
            condition:
              '${contains(["OrganizationAccountAccessRole", "account-factory-plan"], var.access_role)}',
            error_message: 'It is the access role of member accounts, or account-factory-plan, which reads.',
          },
        ],
      },
    });
  });

  test('holds that role, which the role that plans may take and nobody else', () => {
    const { assume_role_policy: trust } = baseline.resource.aws_iam_role?.['plan-role'] ?? {};
    expect(JSON.parse(String(trust)).Statement).toEqual([
      {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111111111111:root' },
        Action: 'sts:AssumeRole',
        Condition: {
          ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111111111111:role/account-factory-plan' },
        },
      },
    ]);
  });

  test('without CI there is neither', () => {
    const without = everyStack({ ...landingZone, bootstrap: { ...bootstrap, ci: undefined } });
    const plain = without.get('baseline-payments-prod');
    expect(plain).not.toHaveProperty('variable');
    expect(plain?.resource.aws_iam_role).toBeUndefined();
    expect(without.get('bootstrap')?.resource.aws_iam_role).toBeUndefined();
  });
});

test('an organization that exists is imported, with its OUs', () => {
  const { organization, organizationalUnits } = landingZone;
  const taken = everyStack({
    ...landingZone,
    organization: { ...organization, organizationId: 'o-exampleorgid' },
    organizationalUnits: organizationalUnits.map((unit) =>
      unit.slug === 'workloads-prod' ? { ...unit, id: 'ou-exam-ple0000001' } : unit,
    ),
  });
  expect(taken.get('organization')?.import).toEqual([
    { to: 'aws_organizations_organization.organization', id: 'o-exampleorgid' },
    { to: 'aws_organizations_organizational_unit.workloads-prod', id: 'ou-exam-ple0000001' },
  ]);
  expect(everyStack().get('organization')).not.toHaveProperty('import');
});
