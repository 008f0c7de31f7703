import { tagVerdict } from '../../../../factory/guardrails/effective/tag-compliance';

const effective = {
  tags: {
    costcenter: {
      tag_key: 'CostCenter',
      tag_value: ['100', '3*', '*@example.com'],
      enforced_for: ['ec2:instance', 'secretsmanager:ALL_SUPPORTED', 'redshift:*'],
    },
    Team: { tag_value: ['payments'], enforced_for: ['ec2:instance'] },
    Colour: { tag_key: 'Colour', tag_value: [], enforced_for: ['dynamodb:table'] },
    Owner: { tag_key: 'Owner', enforced_for: ['s3:bucket'] },
    Env: { tag_key: 'Env', tag_value: ['prod'] },
  },
};

test.each<[key: string, value: string, resourceType: string | undefined, verdict: string, reason: string]>([
  ['CostCenter', '100', 'ec2:instance', 'allowed', 'complies'],
  ['CostCenter', '3', 'ec2:instance', 'allowed', 'complies'],
  ['CostCenter', '345', 'ec2:instance', 'allowed', 'complies'],
  ['CostCenter', 'a@example.com', 'ec2:instance', 'allowed', 'complies'],
  ['CostCenter', '1000', 'ec2:instance', 'denied', '"1000" is none of the values'],
  ['CostCenter', '', 'ec2:instance', 'denied', 'none of the values'],
  ['costcenter', '100', 'ec2:instance', 'denied', 'to be written "CostCenter"'],
  ['CostCenter', '200', 'ec2:volume', 'allowed', 'not enforced for ec2:volume'],
  ['CostCenter', '200', 'secretsmanager:secret', 'denied', 'none of the values'],
  ['CostCenter', '200', 'redshift:cluster', 'denied', 'none of the values'],
  ['CostCenter', '200', undefined, 'denied', 'none of the values'],
  // Lower case, unless a policy treats the case of the key.
  ['team', 'payments', 'ec2:instance', 'allowed', 'complies'],
  ['Team', 'payments', 'ec2:instance', 'denied', 'to be written "team"'],
  ['team', 'Payments', 'ec2:instance', 'denied', 'none of the values'],
  ['Colour', 'red', 'dynamodb:table', 'denied', 'not to be used'],
  ['Owner', 'anyone', 's3:bucket', 'allowed', 'complies'],
  ['Owner', '', 's3:bucket', 'allowed', 'complies'],
  ['Env', 'test', undefined, 'allowed', 'not enforced for any type'],
  ['stage', 'test', 'ec2:instance', 'allowed', 'No tag policy'],
])('%s=%s on %s: %s', (key, value, resourceType, verdict, reason) => {
  expect(tagVerdict(effective, { key, value }, resourceType)).toEqual({
    verdict,
    reason: expect.stringContaining(reason),
  });
});

test.each([[undefined], [{}], [{ tags: 'none' }], [{ tags: { a: 'b' } }]])(
  'without a policy (%j) any tag goes',
  (none) => {
    expect(tagVerdict(none, { key: 'a', value: 'b' }, 'ec2:instance').verdict).toBe('allowed');
  },
);
