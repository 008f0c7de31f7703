import { loadLandingZone } from '../../../../factory/load';
import type { LandingZone } from '../../../../factory/model/landing-zone';
import { organizationFolder } from '../../organization-folder';

async function load(security: string): Promise<LandingZone> {
  const { root, remove } = organizationFolder({
    'organization.yaml': `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1, eu-south-2]
managementAccount: { id: "111111111111" }
organizationalUnits: [{ name: Workloads }]
sharedAccounts: { securityTooling: payments-prod }
security: ${security}
`,
  });
  try {
    const { value, problems } = await loadLandingZone(root);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (!value) throw new Error('no landing zone');
    return value;
  } finally {
    remove();
  }
}

test('services are off until they are asked for', async () => {
  const { security } = await load('{ guardDuty: false }');
  expect(security).toEqual({ account: 'payments-prod', configRules: [], conformancePacks: [] });
});

test('each has its defaults, and the regions that have it', async () => {
  const { security } = await load(
    '{ guardDuty: true, securityHub: true, accessAnalyzer: true, configAggregator: true, inspector: true, macie: true, detective: true, rootAccess: true }',
  );
  expect(security).toEqual({
    account: 'payments-prod',
    guardDuty: { findingFrequency: 'FIFTEEN_MINUTES', features: {} },
    securityHub: {
      standards: [
        'aws-foundational-security-best-practices/v/1.0.0',
        'cis-aws-foundations-benchmark/v/3.0.0',
      ],
      disabledControls: [],
    },
    accessAnalyzer: { unusedAccessDays: undefined },
    configAggregator: { name: 'organization' },
    inspector: { scans: ['EC2', 'ECR', 'LAMBDA'], regions: ['eu-central-1', 'eu-south-2'] },
    macie: { findingFrequency: 'FIFTEEN_MINUTES', regions: ['eu-central-1'] },
    detective: { regions: ['eu-central-1'] },
    rootAccess: { credentials: true, sessions: true },
    configRules: [],
    conformancePacks: [],
  });
});

test('settings are taken as they are, and root access without any of its parts is off', async () => {
  const { security } = await load(
    '{ inspector: { scans: [ECR] }, securityHub: { standards: [pci-dss/v/4.0.1] }, rootAccess: { credentials: false, sessions: false } }',
  );
  expect(security?.inspector?.scans).toEqual(['ECR']);
  expect(security?.securityHub?.standards).toEqual(['pci-dss/v/4.0.1']);
  expect(security?.rootAccess).toBeUndefined();
});

test('an account tells that the organization enrols it', async () => {
  const { accounts } = await load('{ guardDuty: true }');
  expect(accounts[0]?.origins.guardDuty).toEqual({
    value: 'enrolled by the organization',
    source: 'organization',
    file: 'organization.yaml',
    pointer: ['security', 'guardDuty'],
  });
  expect(accounts[0]?.origins).not.toHaveProperty('securityHub');
});
