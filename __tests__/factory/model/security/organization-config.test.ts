import { loadLandingZone } from '../../../../factory/load';
import type { Security } from '../../../../factory/model/security/security';
import { organizationFolder } from '../../organization-folder';

const TEMPLATE = `Resources:
  Keys: { Type: AWS::Config::ConfigRule, Properties: { Description: "\${x}" } }
`;

async function load(section: string): Promise<Security> {
  const { root, remove } = organizationFolder({
    'organization.yaml': `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1, eu-west-1]
managementAccount: { id: "111111111111" }
organizationalUnits: [{ name: Security }]
sharedAccounts: { securityTooling: payments-prod }
baselines: { recording: { config: { bucket: acme-config } } }
defaults: { baseline: recording }
security:
${section}`,
    'accounts/payments-prod.yaml': 'email: aws+payments-prod@example.com\norganizationalUnit: Security\n',
    'conformance-packs/hygiene.yaml': TEMPLATE,
  });
  try {
    const { value, problems } = await loadLandingZone(root);
    expect(problems.filter(({ rule }) => rule !== 'stray-file')).toEqual([]);
    if (!value?.security) throw new Error('no section security');
    return value.security;
  } finally {
    remove();
  }
}

test('a rule by its own name is what baselines know by it, in every governed region', async () => {
  const { configRules } = await load('  configRules: { encrypted-volumes: true, restricted-ssh: false }\n');
  expect(configRules).toEqual([
    {
      name: 'encrypted-volumes',
      identifier: 'ENCRYPTED_VOLUMES',
      description: 'EBS volumes in use are encrypted.',
      parameters: {},
      resourceTypes: ['AWS::EC2::Volume'],
      regions: ['eu-central-1', 'eu-west-1'],
      exclude: [],
    },
  ]);
});

test('a rule on what is the same everywhere is in one region', async () => {
  const { configRules } = await load('  configRules: { root-account-mfa-enabled: true }\n');
  expect(configRules[0]?.regions).toEqual(['eu-central-1']);
});

test('any other rule is by its identifier', async () => {
  const { configRules } = await load(
    '  configRules: { versioning: { identifier: S3_BUCKET_VERSIONING_ENABLED, parameters: { isMfaDeleteEnabled: "true" }, exclude: [payments-prod] } }\n',
  );
  expect(configRules).toMatchObject([
    {
      identifier: 'S3_BUCKET_VERSIONING_ENABLED',
      parameters: { isMfaDeleteEnabled: 'true' },
      resourceTypes: [],
      exclude: ['payments-prod'],
    },
  ]);
});

test('a conformance pack has its template letter for letter', async () => {
  const { conformancePacks } = await load('  conformancePacks: { hygiene: { regions: [eu-west-1] } }\n');
  expect(conformancePacks).toEqual([
    { name: 'hygiene', template: TEMPLATE, parameters: {}, regions: ['eu-west-1'], exclude: [] },
  ]);
});
