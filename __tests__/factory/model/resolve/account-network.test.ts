import { loadLandingZone } from '../../../../factory/load';
import { organizationFolder } from '../../organization-folder';

/**
 * @param request - `network` of the request
 * @param unit - `network` of its OU
 * @param organization - `network` of the defaults of the organisation
 */
async function networkOf(request?: string, unit?: string, organization?: string, more = '') {
  const setting = (network: string | undefined) => (network === undefined ? '{}' : `{ network: ${network} }`);
  const { root, remove } = organizationFolder({
    'organization.yaml': `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1, eu-west-1]
managementAccount: { id: "111111111111" }
sharedAccounts: { network: hub, logArchive: hub }
network:
  pools:
    eu-central-1: { prod: [10.0.0.0/12], shared: [10.16.0.0/12] }
    eu-west-1: { prod: [10.32.0.0/12] }
defaults: ${setting(organization)}
organizationalUnits:
  - name: Workloads
    defaults: ${setting(unit)}
  - name: Infrastructure
    defaults: { network: false }
${more}
`,
    'accounts/hub.yaml': 'email: aws+hub@example.com\norganizationalUnit: Infrastructure\n',
    'accounts/shop.yaml': `email: aws+shop@example.com
organizationalUnit: Workloads
${request === undefined ? '' : `network: ${request}`}
`,
  });
  try {
    const { value, problems } = await loadLandingZone(root);
    expect(problems).toEqual([]);
    const shop = value?.accounts.find(({ slug }) => slug === 'shop');
    const from = (name: string) => shop?.origins[name]?.source;
    return { network: shop?.network, from };
  } finally {
    remove();
  }
}

test('there is none before something says how large it is to be', async () => {
  expect((await networkOf()).network).toBeUndefined();
  expect((await networkOf(undefined, '{ routeTable: prod }')).network).toBeUndefined();
});

test('a size is enough: one VPC in the home region, attached to nothing', async () => {
  const { network } = await networkOf('{ size: 22, pool: prod }');
  expect(network).toEqual({
    vpcs: [{ region: 'eu-central-1', cidr: undefined, size: 22 }],
    routeTable: undefined,
    pool: 'prod',
    zones: 3,
    tiers: ['private'],
    internetGateway: false,
    gatewayEndpoints: ['s3', 'dynamodb'],
    interfaceEndpoints: [],
    flowLogs: false,
  });
});

test('settings lie over one another, one by one, and each tells where it is from', async () => {
  const { network, from } = await networkOf(
    '{ size: 21 }',
    '{ routeTable: prod, size: 20, endpoints: { interface: [ssm] } }',
    '{ zones: 2, endpoints: { gateway: [s3] } }',
  );
  expect(network).toMatchObject({
    vpcs: [{ size: 21 }],
    routeTable: 'prod',
    pool: 'prod',
    zones: 2,
    gatewayEndpoints: ['s3'],
    interfaceEndpoints: ['ssm'],
  });
  expect(
    [
      'network.vpcs.eu-central-1',
      'network.routeTable',
      'network.pool',
      'network.zones',
      'network.endpoints.interface',
      'network.subnets',
    ].map(from),
  ).toEqual(['request', 'OU Workloads', 'built in', 'organization', 'OU Workloads', 'built in']);
});

test('false switches it off, and true on again', async () => {
  const inherited = '{ routeTable: prod, size: 20 }';
  const off = await networkOf('false', inherited);
  expect([off.network, off.from('network')]).toEqual([undefined, 'request']);
  expect((await networkOf(undefined, 'false', inherited)).network).toBeUndefined();
  expect((await networkOf('true', 'false', inherited)).network).toMatchObject({ vpcs: [{ size: 20 }] });
});

test('a range of its own wins over the size that is inherited', async () => {
  const { network, from } = await networkOf('{ cidr: 10.1.0.0/21 }', '{ routeTable: prod, size: 20 }');
  expect(network?.vpcs).toEqual([{ region: 'eu-central-1', cidr: '10.1.0.0/21', size: 21 }]);
  expect(from('network.vpcs.eu-central-1')).toBe('request');
});

test('of several regions each has its own range or size, or the one that is inherited', async () => {
  const { network } = await networkOf(
    '{ regions: { eu-west-1: {}, eu-central-1: { cidr: 10.1.0.0/20 } } }',
    '{ routeTable: prod, size: 22 }',
  );
  expect(network?.vpcs).toEqual([
    { region: 'eu-central-1', cidr: '10.1.0.0/20', size: 20 },
    { region: 'eu-west-1', cidr: undefined, size: 22 },
  ]);
});

test('an internet gateway brings public subnets, and a log archive flow logs', async () => {
  const { network } = await networkOf(
    '{ size: 22, pool: prod, internetGateway: true }',
    undefined,
    undefined,
    'logging: { profile: dev }',
  );
  expect(network).toMatchObject({ tiers: ['private', 'public'], flowLogs: true });
});
