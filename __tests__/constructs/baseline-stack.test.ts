import { BaselineStack } from '../../constructs/baseline/baseline-stack';
import type { Account } from '../../factory/model/landing-zone';
import { adopted, landingZone, NASTY, paymentsProd } from './landing-zone-fixture';
import { contextOf, evaluate, everyStack, type Terraform, terraformOf } from './synthesized';

const synthesize = (account: Account): Terraform => terraformOf(new BaselineStack(contextOf(), account));

test('it works in the account that its own stack made, and nowhere else', () => {
  const accountId = '${data.terraform_remote_state.account-payments-prod.outputs.account_id}';
  expect(synthesize(paymentsProd).provider.aws).toEqual([
    {
      region: 'eu-central-1',
      allowed_account_ids: [accountId],
      assume_role: [
        {
          role_arn: `arn:aws:iam::${accountId}:role/OrganizationAccountAccessRole`,
          session_name: 'account-factory',
        },
      ],
      default_tags: [
        { tags: { team: 'payments', owner: 'payments-team@example.com', 'managed-by': 'account-factory' } },
      ],
    },
  ]);
});

test('it knows an adopted account by the id in the request, and still waits for its stack', () => {
  const stack = new BaselineStack(contextOf(), adopted);
  const { provider, ...rest } = terraformOf(stack);
  expect(provider.aws[0]).toMatchObject({
    allowed_account_ids: ['222222222222'],
    assume_role: [{ role_arn: 'arn:aws:iam::222222222222:role/OrganizationAccountAccessRole' }],
  });
  expect(rest).not.toHaveProperty('data');
  expect([...stack.dependencyIds]).toEqual(['account-2019-legacy']);
});

test('every provider of every baseline assumes a role, in both region modes', () => {
  for (const regionMode of ['argument', 'alias'] as const) {
    const stacks = everyStack({ ...landingZone, terraform: { ...landingZone.terraform, regionMode } });
    for (const [id, { provider }] of stacks) {
      for (const configuration of provider.aws) {
        expect({ id, assumes: 'assume_role' in configuration }).toEqual({
          id,
          assumes: id.startsWith('baseline-'),
        });
        expect(configuration.allowed_account_ids).toHaveLength(1);
      }
    }
  }
});

test('no tag of ours comes beside one of the user that differs by case: IAM would take it for a duplicate', () => {
  const tags = { 'Managed-By': 'us' };
  expect(synthesize({ ...paymentsProd, tags }).provider.aws[0]?.default_tags).toEqual([{ tags }]);
});

test('a control that is off leaves nothing, and the stack stays to take away what it made', () => {
  expect(synthesize(adopted)).not.toHaveProperty('resource');
});

test('the controls', () => {
  const { resource } = synthesize(paymentsProd);
  expect(resource).toMatchObject({
    aws_iam_account_password_policy: {
      'password-policy': {
        minimum_password_length: 14,
        require_lowercase_characters: true,
        require_uppercase_characters: true,
        require_numbers: true,
        require_symbols: false,
        allow_users_to_change_password: true,
        max_password_age: 0,
        password_reuse_prevention: 24,
        hard_expiry: false,
      },
    },
    aws_s3_account_public_access_block: {
      's3-public-access-block': {
        block_public_acls: true,
        ignore_public_acls: true,
        block_public_policy: true,
        restrict_public_buckets: false,
      },
    },
    aws_iam_account_alias: { 'account-alias': { account_alias: 'acme-payments-prod' } },
    aws_ebs_encryption_by_default: { 'ebs-encryption_eu-south-1': { enabled: true, region: 'eu-south-1' } },
    aws_accessanalyzer_analyzer: {
      'access-analyzer_eu-west-1': { analyzer_name: 'account-factory', type: 'ACCOUNT', region: 'eu-west-1' },
    },
  });
});

test('custom fields and the change are parameters, letter for letter', () => {
  const parameters = Object.values(synthesize(paymentsProd).resource.aws_ssm_parameter ?? {});
  expect(
    parameters.map(({ name, type, insecure_value }) => [name, type, evaluate(String(insecure_value))]),
  ).toEqual([
    ['/account-factory/change/reason', 'String', NASTY],
    ['/account-factory/change/requested-by', 'String', 'dana@example.com'],
    ['/account-factory/custom-fields/cost.center', 'String', '4711'],
    ['/account-factory/custom-fields/cost_center', 'String', NASTY],
  ]);
});
