import { allStacks } from '../../constructs/stacks';
import type { LandingZone } from '../../factory/model/landing-zone';
import { adopted, landingZone, paymentsProd } from './landing-zone-fixture';
import { contextOf, everyStack, type Terraform } from './synthesized';

const model = (zoneId?: string): LandingZone => ({
  ...landingZone,
  accounts: [
    { ...adopted, dnsZone: '2019-legacy.cloud.example.com' },
    { ...paymentsProd, dnsZone: 'pay.cloud.example.com' },
    { ...paymentsProd, slug: 'sandbox-alice' },
  ],
  dns: { account: '2019-legacy', zone: 'cloud.example.com', zoneId, resolver: undefined },
});
const stacks = everyStack(model());
const stack = (id: string, among = stacks): Terraform & { data: Record<string, Record<string, object>> } => {
  const found = among.get(id);
  if (!found) throw new Error(`no stack ${id}`);
  return found as ReturnType<typeof stack>;
};

test('there is no stack of domain names without one', () => {
  expect([...everyStack().keys()].filter((id) => /^dns/.test(id))).toEqual([]);
});

describe('the parent zone', () => {
  test('is made in the account for shared services, and can be destroyed by nobody', () => {
    const { resource, output } = stack('dns');
    expect(resource).toEqual({
      aws_route53_zone: {
        zone: {
          name: 'cloud.example.com',
          comment: expect.any(String),
          force_destroy: false,
          lifecycle: { prevent_destroy: true },
        },
      },
    });
    expect(output).toEqual({
      zone_id: { value: '${aws_route53_zone.zone.zone_id}' },
      name_servers: { value: '${aws_route53_zone.zone.name_servers}' },
    });
  });

  test('is found when it has an id, and has to be the public zone of that name', () => {
    const { resource, output, data } = stack('dns', everyStack(model('Z0123456789ABCDEFGHIJ')));
    expect(resource).toBeUndefined();
    expect(data.aws_route53_zone?.zone).toEqual({
      zone_id: 'Z0123456789ABCDEFGHIJ',
      lifecycle: {
        postcondition: [
          {
            condition: '${trimsuffix(self.name, ".") == "cloud.example.com" && !self.private_zone}',
            error_message: expect.stringContaining('is not the public zone of cloud.example.com'),
          },
        ],
      },
    });
    expect(output.zone_id).toEqual({ value: '${data.aws_route53_zone.zone.zone_id}' });
  });
});

describe('the zone of an account', () => {
  test('is in the account, and its delegation in the account of the parent zone', () => {
    const { resource, provider } = stack('dns-payments-prod');
    expect(resource).toEqual({
      aws_route53_zone: {
        zone: {
          name: 'pay.cloud.example.com',
          comment: expect.any(String),
          force_destroy: false,
          lifecycle: { prevent_destroy: true },
        },
      },
      aws_route53_record: {
        delegation: {
          zone_id: '${data.terraform_remote_state.dns.outputs.zone_id}',
          name: 'pay.cloud.example.com',
          type: 'NS',
          ttl: 3600,
          records: '${aws_route53_zone.zone.name_servers}',
          provider: 'aws.2019-legacy_eu-central-1',
        },
      },
    });
    expect(provider.aws.map(({ alias, allowed_account_ids }) => [alias, allowed_account_ids])).toEqual([
      [undefined, ['${data.terraform_remote_state.account-payments-prod.outputs.account_id}']],
      ['2019-legacy_eu-central-1', ['222222222222']],
    ]);
  });

  test('of the parent zone itself is in that account alone', () => {
    const { resource, provider } = stack('dns-2019-legacy');
    expect(resource.aws_route53_record?.delegation).not.toHaveProperty('provider');
    expect(provider.aws).toHaveLength(1);
  });

  test('comes after both accounts and the parent zone; an account without one has no such stack', () => {
    const dependencies = [...allStacks(contextOf(model()))]
      .filter(({ node }) => /^dns/.test(node.id))
      .map(({ node, dependencyIds }) => [node.id, [...dependencyIds].sort()]);
    expect(Object.fromEntries(dependencies)).toEqual({
      dns: ['account-2019-legacy'],
      'dns-2019-legacy': ['account-2019-legacy', 'dns'],
      'dns-payments-prod': ['account-2019-legacy', 'account-payments-prod', 'dns'],
    });
  });
});
