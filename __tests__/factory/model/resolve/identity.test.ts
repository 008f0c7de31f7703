import { loadLandingZone } from '../../../../factory/load';
import type { LandingZone } from '../../../../factory/model/landing-zone';
import { organizationFolder } from '../../organization-folder';

const organization = `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1]
managementAccount: { id: "111111111111" }
defaults:
  access: [{ group: platform, permissionSets: [PowerUser] }]
organizationalUnits:
  - name: Workloads
    defaults:
      access: [{ group: developers, permissionSets: [ReadOnly] }]
sharedAccounts: { sharedServices: payments-prod }
identity:
  delegatedAdministrator: sharedServices
  permissionSets:
    ReadOnly: { managedPolicies: ["arn:aws:iam::aws:policy/ReadOnlyAccess", job-function/Billing] }
    PowerUser: { inlinePolicy: power-user, customerManagedPolicies: [own, { name: other, path: /a/ }] }
    Admin: { managedPolicies: [AdministratorAccess], permissionsBoundary: { customerManagedPolicy: edge } }
  groups:
    platform: { create: true, description: Run it }
    developers: {}
  managementAccountAccess: [{ group: platform, permissionSets: [Admin] }]
`;
const request = `email: aws+payments-prod@example.com
organizationalUnit: Workloads
access:
  - { group: developers, permissionSets: [PowerUser, ReadOnly] }
`;
const policy = `Version: "2012-10-17"
Statement:
  - { Effect: Allow, Action: "s3:*", Resource: "arn:{{partition}}:s3:::x-{{account:payments-prod}}" }
`;

async function load(): Promise<LandingZone> {
  const { root, remove } = organizationFolder({
    'organization.yaml': organization,
    'accounts/payments-prod.yaml': request,
    'permission-sets/power-user.yaml': policy,
  });
  try {
    const { value, problems } = await loadLandingZone(root);
    expect(problems).toEqual([]);
    if (!value) throw new Error('no landing zone');
    return value;
  } finally {
    remove();
  }
}

test('access adds up from the organization down, each assignment once, with its first origin', async () => {
  const { accounts } = await load();
  expect(accounts[0]?.access).toEqual([
    { group: 'platform', permissionSet: 'PowerUser' },
    { group: 'developers', permissionSet: 'ReadOnly' },
    { group: 'developers', permissionSet: 'PowerUser' },
  ]);
  const origins = Object.entries(accounts[0]?.origins ?? {}).filter(([path]) => path.startsWith('access.'));
  expect(origins.map(([path, { source, pointer }]) => [path, source, pointer])).toEqual([
    ['access.platform.PowerUser', 'organization', ['defaults', 'access', 0, 'permissionSets', 0]],
    [
      'access.developers.ReadOnly',
      'OU Workloads',
      ['organizationalUnits', 0, 'defaults', 'access', 0, 'permissionSets', 0],
    ],
    ['access.developers.PowerUser', 'request', ['access', 0, 'permissionSets', 0]],
  ]);
});

test('permission sets of the management account are kept apart, and everything is filled in', async () => {
  const { identity } = await load();
  expect(identity).toMatchObject({
    region: 'eu-central-1',
    delegatedAdministrator: 'payments-prod',
    groups: [
      { name: 'developers', create: false },
      { name: 'platform', create: true, description: 'Run it' },
    ],
    permissionSets: [
      {
        name: 'PowerUser',
        sessionDuration: 'PT1H',
        customerManagedPolicies: [
          { name: 'own', path: '/' },
          { name: 'other', path: '/a/' },
        ],
        inlinePolicy: expect.stringContaining('"arn:aws:s3:::x-{{accountId:payments-prod}}"'),
      },
      { name: 'ReadOnly', managedPolicies: ['ReadOnlyAccess', 'job-function/Billing'] },
    ],
    managementAccount: {
      permissionSets: [
        {
          name: 'Admin',
          permissionsBoundary: { customerManagedPolicy: { name: 'edge', path: '/' } },
        },
      ],
      access: [{ group: 'platform', permissionSet: 'Admin' }],
    },
  });
});

test('an organisation without the section has no Identity Center', async () => {
  const { root, remove } = organizationFolder();
  const { value } = await loadLandingZone(root);
  remove();
  expect(value?.identity).toBeUndefined();
  expect(value?.accounts[0]?.access).toEqual([]);
});
