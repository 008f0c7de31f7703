import { GuardrailsStack } from '../../constructs/guardrails/guardrails-stack';
import { landingZone } from './landing-zone-fixture';
import { contextOf, evaluate, terraformOf } from './synthesized';

test('a policy arrives as it is written, with its own ${...}', () => {
  const { resource } = terraformOf(new GuardrailsStack(contextOf()));
  const policy = resource.aws_organizations_policy?.['deny-leaving'];
  expect(policy).toEqual({
    name: 'deny-leaving',
    description: 'No one leaves.',
    type: 'SERVICE_CONTROL_POLICY',
    content: '{"Condition":{"StringLike":{"aws:ARN":"$${aws:PrincipalTag/x}"}}}',
  });
  expect(evaluate(String(policy?.content))).toBe(landingZone.guardrails[0]?.content);
});

test('it is attached to the root, to OUs, and to accounts by the id in the request or in their state', () => {
  const stack = new GuardrailsStack(contextOf());
  const policy_id = '${aws_organizations_policy.deny-leaving.id}';
  const state = 'data.terraform_remote_state';
  expect(terraformOf(stack).resource.aws_organizations_policy_attachment).toEqual({
    'deny-leaving_root': { policy_id, target_id: `\${${state}.organization.outputs.root_id}` },
    'deny-leaving_ou_workloads-prod': {
      policy_id,
      target_id: `\${${state}.organization.outputs.ou_workloads_prod_id}`,
    },
    'deny-leaving_account_2019-legacy': { policy_id, target_id: '222222222222' },
    'deny-leaving_account_payments-prod': {
      policy_id,
      target_id: `\${${state}.account-payments-prod.outputs.account_id}`,
    },
  });
  expect([...stack.dependencyIds].sort()).toEqual([
    'account-2019-legacy',
    'account-payments-prod',
    'organization',
  ]);
});

test('it waits for the organization also when nothing refers to it, and for no account that it does not name', () => {
  const stack = new GuardrailsStack(contextOf({ ...landingZone, guardrails: [], policies: [] }));
  expect([...stack.dependencyIds]).toEqual(['organization']);
});
