import { EmulatedOrganization, HOME_REGION } from './support/emulated-organization';
import { xmlApi } from './support/json-api';
import { pipelineReport } from './support/pipeline-report';

jest.setTimeout(240_000);

const ORGANIZATION = `name: domains
homeRegion: ${HOME_REGION}
governedRegions: [${HOME_REGION}]
managementAccount: { id: "123456789012" }
organizationalUnits:
  - name: Workloads
  - name: Sandbox
    defaults: { dns: { zone: false } }
sharedAccounts: { sharedServices: shared }
baselines:
  nothing: { accessAnalyzer: false, s3PublicAccessBlock: false, ebsEncryption: false, passwordPolicy: false, ebsSnapshotBlock: false, amiBlock: false, ssmDocumentBlock: false }
defaults: { baseline: nothing }
dns: { zone: cloud.example.com }
terraform:
  awsProvider: "~> 5.100"
  state: { backend: local, path: terraform-state }
`;

/** All of it is in the emulator: it is applied across accounts, read back, and planned again. */
describe('zones of accounts, delegated from the zone of the organisation', () => {
  let organization: EmulatedOrganization;

  beforeAll(async () => {
    organization = await EmulatedOrganization.startEmpty();
    organization.write('organization.yaml', ORGANIZATION);
    request('shared', 'Workloads', 'dns: { zone: false }\n');
    request('shop', 'Workloads', 'dns: { name: our-shop.cloud.example.com }\n');
    request('alice', 'Sandbox');
  });
  afterAll(() => organization?.stop());

  const request = (name: string, unit: string, more = '') =>
    organization.write(
      `accounts/${name}.yaml`,
      `email: aws+${name}@example.com\norganizationalUnit: ${unit}\n${more}`,
    );
  const factory = async (...args: string[]) =>
    pipelineReport(await organization.factory(...args, '--format', 'json'));
  const idOf = (slug: string): string =>
    JSON.parse(organization.read(`terraform-state/account-${slug}.tfstate`)).outputs.account_id.value;
  const zonesOf = async (slug: string) => {
    const get = await xmlApi({
      endpoint: organization.emulator.endpoint,
      region: 'us-east-1',
      service: 'route53',
      accountId: idOf(slug),
    });
    const zones = texts(await get('/2013-04-01/hostedzone'), 'HostedZone');
    return Promise.all(
      zones.map(async (zone) => {
        const [id = ''] = texts(zone, 'Id');
        return {
          name: texts(zone, 'Name')[0],
          servers: texts(texts(await get(`/2013-04-01${id}`), 'DelegationSet').join(), 'NameServer').sort(),
          records: texts(await get(`/2013-04-01${id}/rrset`), 'ResourceRecordSet'),
        };
      }),
    );
  };
  /** Name servers that a zone delegates a name to. */
  const delegation = (records: readonly string[], name: string) =>
    texts(records.find((record) => record.includes(`<Name>${name}</Name>`)) ?? '', 'Value').sort();

  test('parent and child are applied, each in its account', async () => {
    const { changes } = await factory('apply', 'organization', 'account-*', 'dns', 'dns-*', '--auto-approve');
    expect(changes.dns).toEqual({ 'aws_route53_zone.zone': 'create' });
    expect(changes['dns-shop']).toEqual({
      'aws_route53_record.delegation': 'create',
      'aws_route53_zone.zone': 'create',
    });
    expect(Object.keys(changes).filter((stack) => stack.startsWith('dns'))).toEqual(['dns', 'dns-shop']);
  });

  test('the parent delegates to the name servers of the child', async () => {
    const [parent, ...others] = await zonesOf('shared');
    const [child, ...more] = await zonesOf('shop');
    expect([others, more, await zonesOf('alice')]).toEqual([[], [], []]);
    expect([parent?.name, child?.name]).toEqual(['cloud.example.com.', 'our-shop.cloud.example.com.']);
    expect(child?.servers).toHaveLength(4);
    expect(delegation(parent?.records ?? [], 'our-shop.cloud.example.com.')).toEqual(child?.servers);
  });

  test('nothing is left to change, and a new account brings one zone more', async () => {
    expect((await factory('plan', 'dns', 'dns-*')).changes).toEqual({});
    request('billing', 'Workloads');
    const { changes } = await factory('apply', 'account-billing', 'dns-billing', '--auto-approve');
    expect(changes).toEqual({
      'account-billing': { 'aws_organizations_account.billing': 'create' },
      'dns-billing': { 'aws_route53_record.delegation': 'create', 'aws_route53_zone.zone': 'create' },
    });
    const [parent] = await zonesOf('shared');
    const [child] = await zonesOf('billing');
    expect(delegation(parent?.records ?? [], 'billing.cloud.example.com.')).toEqual(child?.servers);
  });
});

/** What stands in the elements of a name. */
function texts(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'))].map(
    ([, text = '']) => text,
  );
}
