import { printOrganizationTree } from '../../emulator/print-organization-tree';

test('an organization is printed as a tree, without the policy that AWS attaches by itself', () => {
  const account = { id: '222222222222', name: 'payments-prod', email: 'aws+payments-prod@example.com' };
  const tree = {
    id: 'r-1',
    name: 'Root',
    policies: ['FullAWSAccess', 'deny-leaving-organization'],
    accounts: [],
    organizationalUnits: [
      {
        id: 'ou-1',
        name: 'Prod',
        policies: ['FullAWSAccess'],
        accounts: [
          {
            ...account,
            tags: { team: 'payments', env: 'prod' },
            policies: ['FullAWSAccess', 'deny-root-user'],
          },
        ],
        organizationalUnits: [],
      },
    ],
  };
  expect(printOrganizationTree(tree)).toBe(
    `Root/  [deny-leaving-organization]
  Prod/
    payments-prod  222222222222  aws+payments-prod@example.com  [deny-root-user]
      env=prod  team=payments
`,
  );
});
