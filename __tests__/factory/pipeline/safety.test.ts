import { accountRenameInPlaceSince } from '../../../factory/aws/provider-facts';
import { type PlanJson, summarizePlan } from '../../../factory/pipeline/plan-summary';
import { foreignOrganization } from '../../../factory/pipeline/safety/foreign-organization';
import { identityChanges } from '../../../factory/pipeline/safety/identity-change';
import {
  explainPreventDestroy,
  protectedResourceLosses,
  vanishedAccounts,
} from '../../../factory/pipeline/safety/protected-resources';
import { typeOfAddress } from '../../../factory/pipeline/safety/protected-types';
import type { SynthesizedStack } from '../../../factory/pipeline/synthesized-stack';

const ACCOUNT = 'aws_organizations_account';

function judge(wanted: object, recorded: object | undefined, awsProvider: string | undefined = '5.100.0') {
  const stack: SynthesizedStack = {
    id: 'account-a',
    directory: '/out/stacks/account-a',
    file: '',
    text: '',
    dependencies: [],
    json: { resource: { [ACCOUNT]: { account: { name: 'a', email: 'a@example.com', ...wanted } } } },
  };
  const attributes = { name: 'a', email: 'a@example.com', ...recorded };
  const state = recorded ? [{ type: ACCOUNT, name: 'account', attributes }] : [];
  return identityChanges(stack, state, awsProvider).map(({ summary, address }) => `${address}: ${summary}`);
}

describe('before the plan', () => {
  test('a new account, and one that keeps its name and e-mail, pass', () => {
    expect(judge({ name: 'b' }, undefined)).toEqual([]);
    expect(judge({}, {})).toEqual([]);
  });

  test('a rename is refused by a provider that would replace the account, and passes with one that would not', () => {
    expect(judge({ name: 'b' }, {})).toEqual([
      `${ACCOUNT}.account: AWS provider 5.100.0 cannot rename the account "a" to "b"`,
    ]);
    expect(judge({ name: 'b' }, {}, accountRenameInPlaceSince)).toEqual([]);
  });

  test('a changed e-mail is refused with any provider', () => {
    expect(judge({ email: 'b@example.com' }, {}, '99.0.0')).toEqual([
      `${ACCOUNT}.account: The account's e-mail cannot be changed from a@example.com to b@example.com by Terraform`,
    ]);
  });

  test('what is escaped for Terraform is compared as what it stands for; an expression is not judged', () => {
    expect(judge({ name: 'a $${x} %%{y}' }, { name: 'a ${x} %{y}' })).toEqual([]);
    expect(judge({ name: '${var.name}' }, {})).toEqual([]);
  });
});

function planOf(actions: readonly string[], type: string, more: object = {}): PlanJson {
  return {
    resource_changes: [{ address: `${type}.x`, type, change: { actions, ...more } }],
  };
}

describe('after the plan', () => {
  test('an account that is gone is not made anew; other things are', () => {
    const gone = (type: string) => {
      const drift = { address: `${type}.x`, type, change: { actions: ['delete'] } };
      const { changes } = summarizePlan({ ...planOf(['create'], type), resource_drift: [drift] });
      return vanishedAccounts(changes).map(({ summary }) => summary);
    };
    expect(gone(ACCOUNT)).toEqual([
      `The account ${ACCOUNT}.x is closed, suspended or no longer in the organization`,
    ]);
    expect(gone('aws_ssm_parameter')).toEqual([]);
    expect(vanishedAccounts(summarizePlan(planOf(['create'], ACCOUNT)).changes)).toEqual([]);
  });

  test.each([
    [['delete'], ACCOUNT, 'The plan would delete the account'],
    [['delete', 'create'], ACCOUNT, 'The plan would replace the account'],
    [
      ['create', 'delete'],
      'aws_organizations_organizational_unit',
      'The plan would replace the organizational unit',
    ],
    [['delete'], 'aws_organizations_organization', 'The plan would delete the organization'],
    [['delete'], 'aws_kms_key', 'The plan would delete the KMS key'],
    [['delete', 'create'], 'aws_backup_vault', 'The plan would replace the backup vault'],
    [['delete', 'create'], 'aws_route53_zone', 'The plan would replace the hosted zone'],
    [['delete'], 'aws_ec2_transit_gateway', 'The plan would delete the transit gateway'],
    [['delete'], 'aws_vpc_ipam', 'The plan would delete the IPAM'],
  ])('%j of %s is refused', (actions, type, summary) => {
    const [refusal] = protectedResourceLosses(summarizePlan(planOf(actions, type)).changes, 'a');
    expect(refusal).toMatchObject({
      severity: 'error',
      address: `${type}.x`,
      summary: `${summary} ${type}.x`,
    });
  });

  test.each([
    [['update'], ACCOUNT],
    [['create'], ACCOUNT],
    [['forget'], ACCOUNT],
    [['delete'], 'aws_organizations_policy_attachment'],
  ])('%j of %s passes', (actions, type) => {
    expect(protectedResourceLosses(summarizePlan(planOf(actions, type)).changes, 'a')).toEqual([]);
  });

  test.each([
    ['aws_s3_bucket', 'logging', 'baseline-payments'],
    ['aws_s3_bucket', 'bootstrap', 'baseline-payments'],
    ['aws_cloudtrail', 'logging-trail', 'baseline-payments'],
  ])('%s is kept in the stack %s, and may go in %s, where customizations make it', (type, kept, free) => {
    const { changes } = summarizePlan(planOf(['delete'], type));
    expect(protectedResourceLosses(changes, kept)).toHaveLength(1);
    expect(protectedResourceLosses(changes, free)).toEqual([]);
  });

  test('the state of another organization is refused, that of its own passes', () => {
    const type = 'aws_organizations_organization';
    const arn = 'arn:aws:organizations::111111111111:organization/o-own0000000';
    const judged = (id: string) =>
      foreignOrganization(planOf(['update'], type, { before: { id, arn } })).map(({ detail }) => detail);
    expect(judged('o-own0000000')).toEqual([]);
    expect(judged('o-other00000')).toEqual([
      expect.stringContaining('o-other00000, and AWS answers for o-own0000000.'),
    ]);
    expect(foreignOrganization(planOf(['create'], type, { before: null }))).toEqual([]);
  });

  test('an organization that is gone is not made anew', () => {
    const type = 'aws_organizations_organization';
    const drift = {
      address: `${type}.x`,
      type,
      change: { actions: ['delete'], before: { id: 'o-other00000' } },
    };
    const plan = { ...planOf(['create'], type, { before: null }), resource_drift: [drift] };
    expect(foreignOrganization(plan)).toMatchObject([{ address: `${type}.x`, severity: 'error' }]);
  });

  test('the argument that forces the replacement is named', () => {
    const plan = planOf(['delete', 'create'], ACCOUNT, { replace_paths: [['email']] });
    const [refusal] = protectedResourceLosses(summarizePlan(plan).changes, 'a');
    expect(refusal?.detail).toContain('It would be replaced for a change of email.');
  });

  test("terraform's refusal of what is protected is put into the same words, other diagnostics stay", () => {
    const detail = (address: string) =>
      `Resource ${address} has lifecycle.prevent_destroy set, but the plan calls for this resource to be destroyed.`;
    const summary = 'Instance cannot be destroyed';
    const diagnostics = [
      { severity: 'error', summary, detail: detail(`${ACCOUNT}.x`) },
      { severity: 'error', summary, detail: detail('aws_sns_topic.alerts') },
    ] as const;
    const resource = { addr: `${ACCOUNT}.x`, resource_type: ACCOUNT };
    const [explained, other] = explainPreventDestroy(diagnostics, [
      { resource, action: 'replace', reason: 'tainted' },
    ]);
    expect(explained?.summary).toBe(`The plan would replace the account ${ACCOUNT}.x`);
    expect(explained?.detail).toContain('`terraform untaint` it');
    expect(other).toBe(diagnostics[1]);
  });

  test('the type of an address is found inside modules and with keys', () => {
    expect(typeOfAddress('module.a["x.y"].module.b.aws_organizations_account.c["k.l"]')).toBe(ACCOUNT);
    expect(typeOfAddress('aws_organizations_account.c')).toBe(ACCOUNT);
  });
});
