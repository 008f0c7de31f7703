import { loadLandingZone } from '../../../../factory/load';
import type { Account } from '../../../../factory/model/landing-zone';
import { organizationFolder } from '../../organization-folder';

async function accountOf(request: string, defaults = ''): Promise<Account> {
  const { root, remove } = organizationFolder({
    'organization.yaml': `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1, eu-west-1]
managementAccount: { id: "111111111111" }
organizationalUnits:
  - name: Workloads
    defaults:
      regions: [eu-west-1]
${defaults}`,
    'accounts/payments-prod.yaml': `email: aws+payments-prod@example.com
organizationalUnit: Workloads
${request}`,
  });
  try {
    const { value, problems } = await loadLandingZone(root);
    expect(problems).toEqual([]);
    const [account] = value?.accounts ?? [];
    if (!account) throw new Error('no account');
    return account;
  } finally {
    remove();
  }
}

test('an account without any has none', async () => {
  const { deployment, serviceQuotas, support } = await accountOf('');
  expect({ deployment, serviceQuotas, support }).toEqual({
    deployment: { providers: [], roles: [] },
    serviceQuotas: [],
    support: 'basic',
  });
});

test('roles of OUs and of the request add up, with one provider for each issuer', async () => {
  const { deployment, origins } = await accountOf(
    `deploy:
  github:
    - repository: acme/payments
      branches: [main]
      role: deploy
      audience: payments
      managedPolicies: [arn:aws:iam::aws:policy/PowerUserAccess]
  gitlab: [{ project: acme/shop, tags: [v1], role: shop, allow: [{ actions: ["s3:*"], resources: ["*"] }] }]
`,
    `      deploy:
        github:
          - { repository: acme/landing-zone, environments: [prod], role: audit, managedPolicies: [ReadOnlyAccess] }
        existingProviders: ["https://gitlab.com"]
`,
  );
  expect(deployment.providers).toEqual([
    { url: 'https://gitlab.com', audiences: ['https://gitlab.com'], existing: true },
    {
      url: 'https://token.actions.githubusercontent.com',
      audiences: ['payments', 'sts.amazonaws.com'],
      existing: false,
    },
  ]);
  expect(
    deployment.roles.map(({ name, subjects, managedPolicies }) => [name, subjects, managedPolicies]),
  ).toEqual([
    ['audit', ['repo:acme/landing-zone:environment:prod'], ['ReadOnlyAccess']],
    ['deploy', ['repo:acme/payments:ref:refs/heads/main'], ['PowerUserAccess']],
    ['shop', ['project_path:acme/shop:ref_type:tag:ref:v1'], []],
  ]);
  expect(origins['deploy.audit.subjects']).toMatchObject({
    source: 'OU Workloads',
    file: 'organization.yaml',
  });
  expect(origins['deploy.shop.allow']).toEqual({
    value: ['s3:*'],
    source: 'request',
    file: 'accounts/payments-prod.yaml',
    pointer: ['deploy', 'gitlab', 0],
  });
});

test('of a quota the nearest entry holds; one of a global service goes where AWS keeps it', async () => {
  const { serviceQuotas, origins } = await accountOf(
    `serviceQuotas:
  - { service: vpc, quota: L-F678F1CE, value: 20, regions: [eu-west-1] }
`,
    `      serviceQuotas:
        - { service: vpc, quota: L-F678F1CE, value: 10 }
        - { service: vpc, quota: L-0263D0A3, value: 30 }
        - { service: iam, quota: L-FE177D64, value: 2000 }
        - { service: s3, quota: L-DC2B2D3D, value: 200 }
`,
  );
  expect(serviceQuotas).toEqual([
    { service: 'iam', quota: 'L-FE177D64', value: 2000, regions: ['us-east-1'] },
    { service: 's3', quota: 'L-DC2B2D3D', value: 200, regions: ['us-east-1'] },
    { service: 'vpc', quota: 'L-0263D0A3', value: 30, regions: ['eu-central-1', 'eu-west-1'] },
    { service: 'vpc', quota: 'L-F678F1CE', value: 20, regions: ['eu-west-1'] },
  ]);
  expect(origins['serviceQuotas.vpc/L-F678F1CE']).toMatchObject({
    value: '20 in eu-west-1',
    source: 'request',
  });
});

test('the nearest support plan holds', async () => {
  const { support, origins } = await accountOf('support: basic\n', '      support: enterprise\n');
  expect(support).toBe('basic');
  expect(origins.support).toMatchObject({ source: 'request' });
});
