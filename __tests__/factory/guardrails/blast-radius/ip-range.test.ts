import { endsOf } from '../../../../factory/guardrails/blast-radius/ip-range';

test.each([
  ['203.0.113.0/24', ['203.0.113.0', '203.0.113.255']],
  ['0.0.0.0/0', ['0.0.0.0', '255.255.255.255']],
  ['203.0.113.7/32', ['203.0.113.7']],
  ['203.0.113.7', ['203.0.113.7']],
  ['2001:db8::/32', ['2001:db8::', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff']],
  ['::/0', ['::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff']],
  ['::ffff:192.0.2.0/120', ['::ffff:192.0.2.0', '0:0:0:0:0:ffff:c000:2ff']],
  ['2001:db8::1', ['2001:db8::1']],
  ['no address', ['no address']],
  ['203.0.113.0/99', ['203.0.113.0']],
])('%s reaches from %j', (range, ends) => {
  expect(endsOf(range)).toEqual(ends);
});
