import { AvailableOutputs, whatIsAwaited } from '../../../factory/pipeline/available-outputs';
import { neededOutputs } from '../../../factory/pipeline/needed-outputs';

test('references are found in JSON text, by attribute and by index', () => {
  const text = JSON.stringify({
    role: 'arn:aws:iam::${data.terraform_remote_state.account-a-b.outputs.account_id}:role/x',
    same: '${data.terraform_remote_state.account-a-b.outputs.account_id}',
    indexed: '${data.terraform_remote_state.organization.outputs["ou_prod_id"]}',
    other: '${data.terraform_remote_state.organization.outputs.root_id}',
  });
  expect(neededOutputs(text)).toEqual(
    new Map([
      ['account-a-b', new Set(['account_id'])],
      ['organization', new Set(['ou_prod_id', 'root_id'])],
    ]),
  );
});

test('a state is asked once, and not at all for what this run planned', async () => {
  const probe = jest.fn(async () => new Set(['x']));
  const outputs = new AvailableOutputs(probe);
  outputs.record('planned', new Set(['y']));
  const needed = new Map([
    ['planned', new Set(['y', 'z'])],
    ['other', new Set(['x'])],
    ['elsewhere', new Set(['x'])],
  ]);
  const other = { id: 'other', readerDirectory: '/out/stacks/reader', block: {} };
  const backendOf = (id: string) => (id === 'other' ? other : undefined);
  expect(await outputs.missing(needed, backendOf)).toEqual([
    { stack: 'planned', output: 'z', stackExists: true },
  ]);
  await outputs.missing(needed, backendOf);
  expect(probe.mock.calls).toEqual([[other]]);
});

const missing = (stack: string, stackExists = false) => ({ stack, stackExists, output: 'any' });
test.each([
  ['account-a', [missing('organization')], 'its organization exists'],
  ['account-a', [missing('organization', true)], 'organization is applied'],
  ['baseline-a', [missing('account-a')], 'its account exists'],
  ['guardrails', [missing('account-a')], 'account-a is applied'],
  ['guardrails', [missing('account-a'), missing('organization')], 'its organization exists'],
  ['guardrails', [missing('a'), missing('b')], 'a and b are applied'],
  ['guardrails', ['a', 'b', 'c', 'd'].map((id) => missing(id)), 'a, b and 2 more are applied'],
])('%s waits until ...', (stack, outputs, awaited) => {
  expect(whatIsAwaited(stack, outputs)).toBe(awaited);
});
