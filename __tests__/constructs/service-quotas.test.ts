import { BaselineStack } from '../../constructs/baseline/baseline-stack';
import type { ServiceQuota } from '../../factory/model/service-quota';
import { landingZoneWith, paymentsProd } from './landing-zone-fixture';
import { contextOf, terraformOf } from './synthesized';

const serviceQuotas: readonly ServiceQuota[] = [
  { service: 'iam', quota: 'L-FE177D64', value: 2000, regions: ['us-east-1'] },
  { service: 'vpc', quota: 'L-F678F1CE', value: 10, regions: ['eu-central-1', 'eu-west-1'] },
];

const synthesize = (regionMode: 'argument' | 'alias') =>
  terraformOf(
    new BaselineStack(contextOf(landingZoneWith({ regionMode })), { ...paymentsProd, serviceQuotas }),
  );

const vpc = { service_code: 'vpc', quota_code: 'L-F678F1CE', value: 10 };
const iam = { service_code: 'iam', quota_code: 'L-FE177D64', value: 2000 };

test('a request for each region, by argument', () => {
  expect(synthesize('argument').resource.aws_servicequotas_service_quota).toEqual({
    'service-quota_iam_L-FE177D64_us-east-1': { ...iam, region: 'us-east-1' },
    'service-quota_vpc_L-F678F1CE_eu-central-1': { ...vpc, region: 'eu-central-1' },
    'service-quota_vpc_L-F678F1CE_eu-west-1': { ...vpc, region: 'eu-west-1' },
  });
});

test('and by alias, for the region of global quotas as well, which need not be governed', () => {
  const { provider, resource } = synthesize('alias');
  expect(resource.aws_servicequotas_service_quota).toEqual({
    'service-quota_iam_L-FE177D64_us-east-1': { ...iam, provider: 'aws.us-east-1' },
    'service-quota_vpc_L-F678F1CE_eu-central-1': vpc,
    'service-quota_vpc_L-F678F1CE_eu-west-1': { ...vpc, provider: 'aws.eu-west-1' },
  });
  expect(provider.aws.map(({ alias }) => alias)).toContain('us-east-1');
});
