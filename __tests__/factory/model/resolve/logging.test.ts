import { loadLandingZone } from '../../../../factory/load';
import type { LandingZone } from '../../../../factory/model/landing-zone';
import type { Logging } from '../../../../factory/model/logging/logging';
import { organizationFolder } from '../../organization-folder';

async function loggingOf(section: string): Promise<Logging | undefined> {
  return (await landingZoneOf(section))?.logging;
}

async function landingZoneOf(section: string): Promise<LandingZone | undefined> {
  const { root, remove } = organizationFolder({
    'organization.yaml': `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1]
managementAccount: { id: "111111111111" }
organizationalUnits: [{ name: Security }]
sharedAccounts: { logArchive: log-archive }
${section}`,
    'accounts/payments-prod.yaml': null,
    'accounts/log-archive.yaml': 'email: aws+log-archive@example.com\norganizationalUnit: Security\n',
  });
  try {
    const { value, problems } = await loadLandingZone(root);
    expect(problems).toEqual([]);
    return value;
  } finally {
    remove();
  }
}

test.each<[string, string, Partial<Logging> | undefined]>([
  ['no section is no log archive', '', undefined],
  [
    'an empty section is the standard profile, with names by the organisation',
    'logging: {}\n',
    {
      account: 'log-archive',
      bucketPrefix: 'acme',
      retention: { days: 365, mode: 'COMPLIANCE' },
      auditAccount: undefined,
      dataEvents: [],
      siem: undefined,
    },
  ],
  [
    'what the section says wins over its profile',
    'logging: { bucketPrefix: acme-logs, profile: dev, retentionDays: 60 }\n',
    { bucketPrefix: 'acme-logs', retention: { days: 60, mode: 'GOVERNANCE' } },
  ],
  [
    'what the trail records beside changes, and who collects it',
    'logging: { dataEvents: [s3], siem: { principal: "arn:aws:iam::999999999999:root", externalId: acme-1 } }\n',
    {
      dataEvents: ['s3'],
      siem: { principal: 'arn:aws:iam::999999999999:root', externalId: 'acme-1' },
    },
  ],
])('%s', async (_, section, expected) => {
  const logging = await loggingOf(section);
  if (expected === undefined) expect(logging).toBeUndefined();
  else expect(logging).toMatchObject(expected);
});

test('AWS Config delivers to the log archive unless a profile says otherwise, and its origin says so', async () => {
  const bucketOf = async (config: string) => {
    const value = await landingZoneOf(
      `logging: { bucketPrefix: acme-logs }\nbaselines: { all: { config: ${config} } }\ndefaults: { baseline: all }\n`,
    );
    return value?.accounts[0]?.origins['baseline.config.bucket'];
  };
  expect(await bucketOf('true')).toEqual({
    value: 'acme-logs-config-archive',
    source: 'organization',
    file: 'organization.yaml',
    pointer: ['logging'],
  });
  expect(await bucketOf('{ bucket: elsewhere }')).toMatchObject({
    value: 'elsewhere',
    source: 'baseline all',
  });
});
