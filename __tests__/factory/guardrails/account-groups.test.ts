import { accountKeys } from '../../../factory/guardrails/account-groups';
import type { GuardedOrganization } from '../../../factory/guardrails/guarded-organization';

const account = (slug: string, accountId: string | undefined, organizationalUnit = 'prod') => ({
  slug,
  accountId,
  organizationalUnit,
  tags: {},
  fullAwsAccess: true,
});

function groupsOf(
  content: string,
  accounts: GuardedOrganization['accounts'],
  targets: GuardedOrganization['guardrails'][number]['targets'] = [{ kind: 'root' }],
): string[][] {
  const keyOf = accountKeys({
    organization: {
      partition: 'aws',
      managementAccountId: '111111111111',
      governedRegions: [],
      accessRole: 'Access',
      fullAwsAccess: true,
      essentialRoles: { deployment: [], breakGlass: [] },
    },
    organizationalUnits: [],
    accounts,
    guardrails: [{ name: 'a', type: 'scp', description: '', file: 'a.json', content, targets }],
  });
  const groups = new Map<string, string[]>();
  for (const one of accounts) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one.slug]);
  return [...groups.values()];
}

const three = [account('a', '222222222222'), account('b', '333333333333'), account('c', undefined)];

test.each([
  ['no account is named', '"arn:aws:iam::*:role/x"', [['a', 'b', 'c']]],
  ['one is named by its id', '"arn:aws:iam::333333333333:role/x"', [['a', 'c'], ['b']]],
  ['one is named by the mark of its id', '"{{accountId:c}}"', [['a', 'b'], ['c']]],
  ['a pattern stands for some ids', '"arn:aws:iam::2*:role/x"', [['a'], ['b'], ['c']]],
  ['digits of another kind are no id', '"arn:aws:s3:::logs-2026*"', [['a', 'b', 'c']]],
  ['a longer number is no id', '"1333333333333"', [['a', 'b', 'c']]],
])('%s', (_, content, expected) => {
  expect(groupsOf(content, three)).toEqual(expected);
});

test('accounts of other OUs, and with policies of their own, stand apart', () => {
  const accounts = [account('a', undefined), account('b', undefined, 'dev'), account('c', undefined)];
  expect(groupsOf('{}', accounts, [{ kind: 'account', slug: 'c' }])).toEqual([['a'], ['b'], ['c']]);
});
