import { isOptInRegion, regionNames, regions } from '../../../factory/aws/regions';

test('lists each region once, in alphabetical order', () => {
  for (const partition of ['aws', 'aws-us-gov', 'aws-cn'] as const) {
    const names = regionNames(partition);
    expect(names).toEqual([...new Set(names)].sort());
  }
});

test('knows the 17 regions that are on in every account', () => {
  expect(regions.aws.filter((region) => !region.optIn)).toHaveLength(17);
});

test.each([
  ['eu-central-1', false],
  ['us-east-1', false],
  ['eu-central-2', true],
  ['ap-east-1', true],
  ['us-gov-west-1', false],
  ['cn-north-1', false],
  ['xx-nowhere-1', false],
])('opting in to %s: %s', (region, expected) => {
  expect(isOptInRegion(region)).toBe(expected);
});
