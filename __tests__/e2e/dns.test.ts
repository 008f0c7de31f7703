import { CreateSubnetCommand, CreateVpcCommand } from '@aws-sdk/client-ec2';
import { supportedTargets } from '../../emulator/unsupported';
import { EmulatedOrganization, HOME_REGION, NO_CONTROLS } from './support/emulated-organization';
import { jsonApi, xmlApi } from './support/json-api';
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
  nothing: ${NO_CONTROLS}
defaults: { baseline: nothing }
dns: { zone: cloud.example.com }
terraform:
  awsProvider: "~> 5.100"
  state: { backend: local, path: terraform-state }
`;

/** All that is made for private names in one region, sorted. */
const PRIVATE = [
  `aws_ram_principal_association.${HOME_REGION}_share_principal_organization`,
  `aws_ram_resource_association.${HOME_REGION}_share_resource_profile`,
  `aws_ram_resource_association.${HOME_REGION}_share_resource_rule_corp_2e_example_2e_com`,
  `aws_ram_resource_share.${HOME_REGION}_share_share`,
  `aws_route53_resolver_endpoint.${HOME_REGION}_inbound_endpoint`,
  `aws_route53_resolver_endpoint.${HOME_REGION}_outbound_endpoint`,
  `aws_route53_resolver_rule.${HOME_REGION}_rule_corp_2e_example_2e_com`,
  'aws_route53_zone.private_internal_2e_example_2e_com',
  `aws_route53profiles_association.${HOME_REGION}_profile_vpc`,
  `aws_route53profiles_profile.${HOME_REGION}_profile_profile`,
  `aws_route53profiles_resource_association.${HOME_REGION}_profile_rule_corp_2e_example_2e_com`,
  `aws_route53profiles_resource_association.${HOME_REGION}_profile_zone_internal_2e_example_2e_com`,
  `aws_security_group.${HOME_REGION}_inbound_group`,
  `aws_security_group.${HOME_REGION}_outbound_group`,
];

/** Public zones are all in the emulator: they are applied across accounts, read back, and planned again. */
describe('zones of accounts, delegated from the zone of the organisation', () => {
  let organization: EmulatedOrganization;

  beforeAll(async () => {
    organization = await EmulatedOrganization.startEmpty();
    organization.write('organization.yaml', ORGANIZATION);
    organization.request('shared', 'Workloads', 'dns: { zone: false }\n');
    organization.request('shop', 'Workloads', 'dns: { name: our-shop.cloud.example.com }\n');
    organization.request('alice', 'Sandbox');
  });
  afterAll(() => organization?.stop());

  const factory = async (...args: string[]) =>
    pipelineReport(await organization.factory(...args, '--format', 'json'));
  const zonesOf = async (slug: string) => {
    const get = await xmlApi({
      endpoint: organization.emulator.endpoint,
      region: 'us-east-1',
      service: 'route53',
      accountId: organization.accountId(slug),
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
    organization.request('billing', 'Workloads');
    const { changes } = await factory('apply', 'account-billing', 'dns-billing', '--auto-approve');
    expect(changes).toEqual({
      'account-billing': { 'aws_organizations_account.billing': 'create' },
      'dns-billing': { 'aws_route53_record.delegation': 'create', 'aws_route53_zone.zone': 'create' },
    });
    const [parent] = await zonesOf('shared');
    const [child] = await zonesOf('billing');
    expect(delegation(parent?.records ?? [], 'billing.cloud.example.com.')).toEqual(child?.servers);
  });

  test('of private names, what the emulator holds is applied; all of it is planned by the provider', async () => {
    const { ec2 } = await organization.inAccount(organization.accountId('shared'));
    const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
    const subnets = await Promise.all(
      ['a', 'b'].map((zone, index) =>
        ec2.send(
          new CreateSubnetCommand({
            VpcId: Vpc?.VpcId,
            CidrBlock: `10.0.${index}.0/24`,
            AvailabilityZone: `${HOME_REGION}${zone}`,
          }),
        ),
      ),
    );
    const subnetIds = subnets.map(({ Subnet }) => Subnet?.SubnetId).join(', ');
    organization.edit(
      'organization.yaml',
      'dns: { zone: cloud.example.com }\n',
      `dns:
  zone: cloud.example.com
  resolver:
    privateZones: [internal.example.com]
    rules: [{ domain: corp.example.com, targets: [10.9.0.53, "10.9.1.53:5353"] }]
    regions: { ${HOME_REGION}: { vpcId: ${Vpc?.VpcId}, subnetIds: [${subnetIds}] } }
`,
    );
    const planned = (await factory('plan', 'resolver', 'resource-sharing')).changes;
    expect(planned['resource-sharing']).toEqual({
      'aws_ram_sharing_with_organization.organization': 'create',
    });
    expect(planned.resolver).toEqual(Object.fromEntries(PRIVATE.map((address) => [address, 'create'])));

    const { resource } = JSON.parse(organization.read('cdktf.out/stacks/resolver/cdk.tf.json'));
    const targets = supportedTargets(resource) ?? [];
    const leftOut = PRIVATE.filter((address) => !targets.includes(address));
    console.log(
      `applied to the emulator:\n  ${targets.join('\n  ')}\nplanned only:\n  ${leftOut.join('\n  ')}`,
    );
    const flags = targets.map((target) => `-target=${target}`);
    const apply = ['apply', '-input=false', '-auto-approve', '-no-color', ...flags];
    expect(await organization.run('terraform', '-chdir=cdktf.out/stacks/resolver', ...apply)).toMatchObject({
      code: 0,
    });
    const left = (await factory('plan', 'resolver')).changes.resolver ?? {};
    expect(Object.keys(left).sort()).toEqual(leftOut);

    const list = await jsonApi({
      endpoint: organization.emulator.endpoint,
      region: HOME_REGION,
      service: 'route53resolver',
      target: 'Route53Resolver.ListResolverRules',
      accountId: organization.accountId('shared'),
    });
    expect((await list({})).ResolverRules).toEqual([
      expect.objectContaining({
        DomainName: 'corp.example.com.',
        TargetIps: expect.arrayContaining([
          expect.objectContaining({ Ip: '10.9.0.53', Port: 53 }),
          expect.objectContaining({ Ip: '10.9.1.53', Port: 5353 }),
        ]),
      }),
    ]);
  });
});

/** What stands in the elements of a name. */
function texts(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'))].map(
    ([, text = '']) => text,
  );
}
