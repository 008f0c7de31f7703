import { GuardrailsStack } from '../../constructs/guardrails/guardrails-stack';
import { lateMark } from '../../factory/guardrails/late-value';
import type { Policy } from '../../factory/model/landing-zone';
import { neededOutputs } from '../../factory/pipeline/needed-outputs';
import { landingZone } from './landing-zone-fixture';
import { contextOf, evaluate, terraformOf } from './synthesized';

const policy = (some: Partial<Policy>): Policy => ({
  name: 'made-up',
  type: 'scp',
  description: 'Made up.',
  content: '{}',
  targets: [],
  guardrails: [some.name ?? 'made-up'],
  ...some,
});
const stackOf = (...policies: Policy[]) => new GuardrailsStack(contextOf({ ...landingZone, policies }));
const contentOf = (stack: GuardrailsStack, name = 'made-up') =>
  String(terraformOf(stack).resource.aws_organizations_policy?.[name]?.content);

/** References, in the order in which they stand in a text. */
const outputOf = (stack: string, output: string) =>
  `\${data.terraform_remote_state.${stack}.outputs.${output}}`;

test('a policy arrives as it is written, with its own ${...}', () => {
  const { resource } = terraformOf(new GuardrailsStack(contextOf()));
  const synthesized = resource.aws_organizations_policy?.['deny-leaving'];
  expect(synthesized).toEqual({
    name: 'deny-leaving',
    description: 'No one leaves.',
    type: 'SERVICE_CONTROL_POLICY',
    content: '{"Condition":{"StringLike":{"aws:ARN":"$${aws:PrincipalTag/x}"}}}',
  });
  expect(evaluate(String(synthesized?.content))).toBe(landingZone.guardrails[0]?.content);
});

test('it is attached to the root, to OUs, and to accounts by the id in the request or in their state', () => {
  const stack = new GuardrailsStack(contextOf());
  const policy_id = '${aws_organizations_policy.deny-leaving.id}';
  expect(terraformOf(stack).resource.aws_organizations_policy_attachment).toEqual({
    'deny-leaving_root': { policy_id, target_id: outputOf('organization', 'root_id') },
    'deny-leaving_ou_workloads-prod': {
      policy_id,
      target_id: outputOf('organization', 'ou_workloads_prod_id'),
    },
    'deny-leaving_account_2019-legacy': { policy_id, target_id: '222222222222' },
    'deny-leaving_account_payments-prod': {
      policy_id,
      target_id: outputOf('account-payments-prod', 'account_id'),
    },
  });
  expect([...stack.dependencyIds].sort()).toEqual([
    'account-2019-legacy',
    'account-payments-prod',
    'organization',
  ]);
});

test('the management account is a target like any other, by the id that organization.yaml says', () => {
  const stack = stackOf(policy({ type: 'tag', targets: [{ kind: 'managementAccount' }] }));
  expect(terraformOf(stack).resource.aws_organizations_policy_attachment).toEqual({
    'made-up_management_account': {
      policy_id: '${aws_organizations_policy.made-up.id}',
      target_id: '111111111111',
    },
  });
  expect([...stack.dependencyIds]).toEqual(['organization']);
});

test('it waits for the organization also when nothing refers to it, and for no account that it does not name', () => {
  const stack = new GuardrailsStack(contextOf({ ...landingZone, guardrails: [], policies: [] }));
  expect([...stack.dependencyIds]).toEqual(['organization']);
});

describe('an id that AWS gives only at an apply', () => {
  const marks = {
    account: lateMark({ kind: 'accountId', slug: 'payments-prod' }),
    organization: lateMark({ kind: 'organizationId' }),
    root: lateMark({ kind: 'rootId' }),
    unit: lateMark({ kind: 'organizationalUnitId', slug: 'workloads-prod' }),
  };
  const content = JSON.stringify({
    paths: `${marks.organization}/${marks.root}/${marks.unit}/`,
    roles: [`arn:aws:iam::${marks.account}:role/ci`, `arn:aws:iam::${marks.account}:role/\${aws:username}`],
  });

  test('is a reference in the text of the policy, among what is escaped', () => {
    const account = outputOf('account-payments-prod', 'account_id');
    const path = ['organization_id', 'root_id', 'ou_workloads_prod_id'].map((name) =>
      outputOf('organization', name),
    );
    expect(contentOf(stackOf(policy({ content })))).toBe(
      `{"paths":"${path.join('/')}/","roles":["arn:aws:iam::${account}:role/ci",` +
        `"arn:aws:iam::${account}:role/$\${aws:username}"]}`,
    );
  });

  test('is waited for: its stack comes first, and its output has to be there', () => {
    const stack = stackOf(policy({ content }));
    expect([...stack.dependencyIds].sort()).toEqual(['account-payments-prod', 'organization']);
    const terraform = terraformOf(stack);
    expect(Object.keys(terraform.data.terraform_remote_state).sort()).toEqual([
      'account-payments-prod',
      'organization',
    ]);
    const needed = neededOutputs(JSON.stringify(terraform));
    expect(Object.fromEntries([...needed].map(([id, names]) => [id, [...names].sort()]))).toEqual({
      'account-payments-prod': ['account_id'],
      organization: ['organization_id', 'ou_workloads_prod_id', 'root_id'],
    });
  });

  test('of an account that exists is the id itself', () => {
    const adopted = lateMark({ kind: 'accountId', slug: '2019-legacy' });
    expect(contentOf(stackOf(policy({ content: `{"id":"${adopted}"}` })))).toBe('{"id":"222222222222"}');
  });

  test('of an account that is not there is a mistake in the model, not an empty text', () => {
    const stranger = lateMark({ kind: 'accountId', slug: 'stranger' });
    expect(() => stackOf(policy({ content: stranger }))).toThrow(
      'Stack "guardrails" refers to account "stranger", which the model lacks.',
    );
  });

  test.each(['$', '$$', 'a$', '%', '$${', '%{', '${x}'])('stays a reference right after %j', (before) => {
    const text = contentOf(stackOf(policy({ content: `${before}${marks.root}` })));
    const reference = outputOf('organization', 'root_id');
    expect(text.endsWith(reference)).toBe(true);
    const [plain = ''] = text.split(reference);
    expect(plain).not.toMatch(/\$$/);
    expect(evaluate(plain)).toBe(before);
  });
});

test('policies of several types, and one that holds the statements of several guardrails', () => {
  const { resource } = terraformOf(
    stackOf(
      policy({ name: 'env-tags', type: 'tag', targets: [{ kind: 'root' }] }),
      policy({
        name: 'packed-1',
        guardrails: ['deny-leaving', 'deny-root-user'],
        targets: [{ kind: 'root' }, { kind: 'organizationalUnit', slug: 'security' }],
      }),
    ),
  );
  expect(
    Object.entries(resource.aws_organizations_policy ?? {}).map(([name, { type }]) => [name, type]),
  ).toEqual([
    ['env-tags', 'TAG_POLICY'],
    ['packed-1', 'SERVICE_CONTROL_POLICY'],
  ]);
  expect(Object.keys(resource.aws_organizations_policy_attachment ?? {})).toEqual([
    'env-tags_root',
    'packed-1_ou_security',
    'packed-1_root',
  ]);
});

test('a policy keeps its address when its type changes: the old one goes before the new one takes its name', () => {
  const address = (type: Policy['type']) =>
    Object.keys(terraformOf(stackOf(policy({ type }))).resource.aws_organizations_policy ?? {});
  expect(address('rcp')).toEqual(address('scp'));
});
