import { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import { BaselineStack } from '../../constructs/baseline/baseline-stack';
import { MemberStack } from '../../constructs/member-stack';
import { adopted, landingZoneWith, paymentsProd } from './landing-zone-fixture';
import { configurations, placed } from './placed';
import { contextOf, type Terraform, terraformOf } from './synthesized';

const synthesize = (regionMode: 'argument' | 'alias'): Terraform =>
  terraformOf(new BaselineStack(contextOf(landingZoneWith({ regionMode })), paymentsProd));

test('both modes give the same resources, at the same addresses, in the same regions', () => {
  expect(placed(synthesize('alias'))).toEqual(placed(synthesize('argument')));
});

test('argument: one provider, and each regional resource names its region, the home region too', () => {
  const terraform = synthesize('argument');
  expect(configurations(terraform).map(({ region }) => region)).toEqual(['eu-central-1']);
  expect(terraform.resource.aws_ebs_encryption_by_default?.['ebs-encryption_eu-central-1']).toEqual({
    enabled: true,
    region: 'eu-central-1',
  });
});

test('alias: a provider for each region, whose STS is that of the home region; 5.100 knows every argument', () => {
  const terraform = synthesize('alias');
  expect(
    configurations(terraform).map(({ alias, region, sts_region }) => ({ alias, region, sts_region })),
  ).toEqual([
    { alias: undefined, region: 'eu-central-1', sts_region: undefined },
    { alias: 'eu-west-1', region: 'eu-west-1', sts_region: 'eu-central-1' },
    { alias: 'eu-south-1', region: 'eu-south-1', sts_region: 'eu-central-1' },
  ]);
  expect(JSON.stringify(terraform.resource)).not.toContain('"region"');
  expect(terraform.resource.aws_ebs_encryption_by_default).toEqual({
    'ebs-encryption_eu-central-1': { enabled: true },
    'ebs-encryption_eu-west-1': { enabled: true, provider: 'aws.eu-west-1' },
    'ebs-encryption_eu-south-1': { enabled: true, provider: 'aws.eu-south-1' },
  });
});

test('alias: a region keeps its provider when the last control leaves it, or terraform could not take that away', () => {
  const account = {
    ...paymentsProd,
    regions: ['eu-central-1'],
    baseline: { profile: undefined, controls: {} },
  };
  const terraform = terraformOf(
    new BaselineStack(contextOf(landingZoneWith({ regionMode: 'alias' })), account),
  );
  expect(configurations(terraform).map(({ region }) => region)).toEqual(['eu-central-1', 'eu-west-1']);
});

describe('a stack with a hand in another account', () => {
  class Delegating extends MemberStack {}

  const synthesizeBoth = (regionMode: 'argument' | 'alias', other = adopted) => {
    const stack = new Delegating(contextOf(landingZoneWith({ regionMode })), 'delegating', paymentsProd);
    for (const region of ['eu-central-1', 'eu-west-1']) {
      const place = stack.regionsOf(other).in(region);
      new SnsTopic(stack, region, { name: 'told', ...place });
    }
    return { terraform: terraformOf(stack), dependencies: [...stack.dependencyIds] };
  };
  const roles = (terraform: Terraform) =>
    terraform.provider.aws.map(({ alias, assume_role, allowed_account_ids }) => [
      alias,
      (assume_role as [{ role_arn: string }])[0].role_arn.split(':')[4],
      allowed_account_ids,
    ]);
  const own = '${data.terraform_remote_state.account-payments-prod.outputs.account_id}';

  test('alias: a provider for each of its regions there, which takes no account but that one', () => {
    const { terraform, dependencies } = synthesizeBoth('alias');
    expect(roles(terraform)).toEqual([
      [undefined, own, [own]],
      ['eu-west-1', own, [own]],
      ['eu-south-1', own, [own]],
      ['2019-legacy_eu-central-1', '222222222222', ['222222222222']],
      ['2019-legacy_eu-west-1', '222222222222', ['222222222222']],
    ]);
    expect(terraform.resource.aws_sns_topic?.['eu-west-1']?.provider).toBe('aws.2019-legacy_eu-west-1');
    expect(dependencies).toEqual(['account-payments-prod', 'account-2019-legacy']);
  });

  test('argument: one provider there, and the region beside it', () => {
    const { terraform } = synthesizeBoth('argument');
    expect(roles(terraform).map(([alias]) => alias)).toEqual([undefined, '2019-legacy_eu-central-1']);
    expect(terraform.resource.aws_sns_topic?.['eu-west-1']).toMatchObject({
      provider: 'aws.2019-legacy_eu-central-1',
      region: 'eu-west-1',
    });
  });

  test('its own account has no second provider', () => {
    const { terraform } = synthesizeBoth('argument', paymentsProd);
    expect(roles(terraform).map(([alias]) => alias)).toEqual([undefined]);
  });
});
