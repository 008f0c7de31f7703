import { loadLandingZone } from '../../../../factory/load';
import type { LandingZone } from '../../../../factory/model/landing-zone';
import { organizationFolder } from '../../organization-folder';

async function load(files: Readonly<Record<string, string | null>>): Promise<LandingZone> {
  const { root, remove } = organizationFolder(files);
  try {
    const { value, problems } = await loadLandingZone(root);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (!value) throw new Error('no landing zone');
    return value;
  } finally {
    remove();
  }
}

const organization = `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1, eu-west-1, eu-south-1]
managementAccount: { id: "111111111111" }
defaults:
  baseline: foundation
  tags: { env: none, level: root }
  contacts:
    billing: { name: Finance, title: CFO, email: finance@example.com, phone: "+49 30 1" }
organizationalUnits:
  - name: Workloads
    defaults:
      tags: { level: top, owner: payments@example.com }
    organizationalUnits:
      - name: Prod & Legal
        defaults:
          baseline: production
          regions: [eu-south-1]
          tags: { env: prod }
  - name: Sandbox
baselines:
  foundation:
    passwordPolicy: { minimumLength: 15, reusePrevention: 10 }
    accountAlias: true
  production:
    description: For customers.
    extends: foundation
    passwordPolicy: { minimumLength: 16 }
    accessAnalyzer: false
    ebsEncryption: { regions: [eu-west-1] }
`;

describe('resolving the landing zone', () => {
  test('an account inherits down the tree, the nearest wins, and the request is nearest', async () => {
    const { accounts } = await load({
      'organization.yaml': organization,
      'accounts/payments-prod.yaml': `email: aws+payments-prod@example.com
organizationalUnit: Workloads/Prod & Legal
owner: payments@example.com
tags: { level: own }
`,
    });
    expect(accounts[0]).toMatchObject({
      slug: 'payments-prod',
      name: 'payments-prod',
      organizationalUnit: 'workloads-prod-legal',
      tags: { env: 'prod', level: 'own', owner: 'payments@example.com' },
      contacts: { billing: { name: 'Finance' } },
      regions: ['eu-central-1', 'eu-south-1'],
      optInRegions: ['eu-south-1'],
      baseline: { profile: 'production' },
    });
    expect(accounts[0]?.origins).toMatchObject({
      'tags.env': { value: 'prod', source: 'OU Workloads/Prod & Legal' },
      'tags.level': {
        value: 'own',
        source: 'request',
        file: 'accounts/payments-prod.yaml',
        pointer: ['tags', 'level'],
      },
      'tags.owner': { source: 'request', pointer: ['owner'] },
      regions: { source: 'OU Workloads/Prod & Legal' },
      baseline: { value: 'production', source: 'OU Workloads/Prod & Legal' },
      'baseline.description': { value: 'For customers.', source: 'baseline production' },
    });
  });

  test('a baseline is laid over what it extends, setting by setting, and the request over both', async () => {
    const { accounts } = await load({
      'organization.yaml': organization,
      'accounts/payments-prod.yaml': `email: aws+payments-prod@example.com
organizationalUnit: Workloads/Prod & Legal
baseline:
  passwordPolicy: { maximumAge: 90 }
  s3PublicAccessBlock: false
  accessAnalyzer: { name: own }
  exceptions: { s3PublicAccessBlock: { reason: Public downloads, expires: 2027-03-31 } }
`,
    });
    const { controls } = accounts[0]?.baseline ?? {};
    expect(controls).toMatchObject({
      passwordPolicy: {
        minimumLength: 16,
        reusePrevention: 10,
        maximumAge: 90,
        requireSymbols: true,
      },
      ebsEncryption: { regions: ['eu-west-1'] },
      accountAlias: { alias: 'acme-payments-prod' },
      accessAnalyzer: { name: 'own', regions: ['eu-central-1', 'eu-south-1'] },
    });
    expect(controls).not.toHaveProperty('s3PublicAccessBlock');
    expect(accounts[0]?.origins).toMatchObject({
      'baseline.passwordPolicy.minimumLength': { source: 'baseline production' },
      'baseline.passwordPolicy.reusePrevention': { source: 'baseline foundation' },
      'baseline.passwordPolicy.maximumAge': { source: 'request' },
      'baseline.passwordPolicy.requireSymbols': { source: 'built in' },
      'baseline.s3PublicAccessBlock': { value: false, source: 'request' },
    });
  });

  test('without any profile the built-in defaults hold', async () => {
    const { accounts } = await load({});
    expect(accounts[0]?.baseline).toMatchObject({
      profile: undefined,
      controls: { ebsEncryption: expect.anything() },
    });
    expect(accounts[0]?.baseline.controls).not.toHaveProperty('accountAlias');
  });

  test('a control that a declarative policy holds is off, and says by which guardrail', async () => {
    const { accounts } = await load({
      'organization.yaml': `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1]
managementAccount: { id: "111111111111" }
guardrails: [no-public-images]
organizationalUnits:
  - name: Workloads
`,
      'policies/declarative-ec2/no-public-images.json': JSON.stringify({
        ec2_attributes: { image_block_public_access: { state: { '@@assign': 'block_new_sharing' } } },
      }),
    });
    expect(accounts[0]?.origins).toMatchObject({
      'baseline.amiBlock': {
        value: false,
        source: 'guardrail no-public-images',
        file: 'policies/declarative-ec2/no-public-images.json',
      },
      'baseline.ebsSnapshotBlock': { value: true, source: 'built in' },
    });
    expect(accounts[0]?.baseline.controls).not.toHaveProperty('amiBlock');
  });

  test('OU slugs come from the path, and a slug that is set stays when the OU is renamed', async () => {
    const renamed = organization.replace('- name: Workloads', '- name: Products\n    slug: workloads');
    const { organizationalUnits } = await load({
      'organization.yaml': renamed,
      'accounts/payments-prod.yaml':
        'email: aws+payments-prod@example.com\norganizationalUnit: Products/Prod & Legal\n',
    });
    expect(organizationalUnits).toEqual([
      { slug: 'workloads', name: 'Products', path: 'Products', parent: undefined, fullAwsAccess: true },
      {
        slug: 'workloads-prod-legal',
        name: 'Prod & Legal',
        path: 'Products/Prod & Legal',
        parent: 'workloads',
        fullAwsAccess: true,
      },
      { slug: 'sandbox', name: 'Sandbox', path: 'Sandbox', parent: undefined, fullAwsAccess: true },
    ]);
  });

  test('guardrails gather their targets; content is minified', async () => {
    const policy = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Deny', Action: 'ec2:CreateVpc', Resource: '*' }],
    };
    const { guardrails } = await load({
      'organization.yaml': `${organization.replace('- name: Sandbox', '- name: Sandbox\n    guardrails: [no-iam]')}guardrails: [no-iam]\n`,
      'accounts/payments-prod.yaml':
        'email: aws+payments-prod@example.com\norganizationalUnit: Sandbox\nguardrails: [no-iam]\n',
      'policies/scp/no-iam.json': JSON.stringify(policy, null, 4),
    });
    expect(guardrails).toMatchObject([
      {
        name: 'no-iam',
        content: JSON.stringify(policy),
        targets: [
          { kind: 'root' },
          { kind: 'organizationalUnit', slug: 'sandbox' },
          { kind: 'account', slug: 'payments-prod' },
        ],
      },
    ]);
  });

  test.each([
    ['~> 6.21', 'argument'],
    ['~> 6.0', 'alias'],
    ['>= 5.100.0, < 7.0.0', 'alias'],
    ['5.100.0', 'alias'],
    ['>= 6.30', 'argument'],
  ])('provider %s reaches regions by %s', async (constraint, regionMode) => {
    const { terraform } = await load({
      'organization.yaml': `${organization}terraform: { awsProvider: "${constraint}" }\n`,
      'accounts/payments-prod.yaml': 'email: aws+payments-prod@example.com\norganizationalUnit: Sandbox\n',
    });
    expect(terraform.regionMode).toBe(regionMode);
  });
});
