import { accountRenameInPlaceSince } from '../../../../factory/aws/provider-facts';
import { identityChanges } from '../../../../factory/pipeline/gate/identity-change';
import type { SynthesizedStack } from '../../../../factory/pipeline/synthesized-stack';

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
