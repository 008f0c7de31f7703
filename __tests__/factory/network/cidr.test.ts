import fc from 'fast-check';
import {
  type Cidr,
  cidrText,
  contains,
  lastOf,
  networkOf,
  parseCidr,
  sizeOf,
  subnetOf,
  wellFormedCidr,
} from '../../../factory/network/cidr';

const cidrs: fc.Arbitrary<Cidr> = fc
  .record({ first: fc.integer({ min: 0, max: 2 ** 32 - 1 }), prefix: fc.integer({ min: 0, max: 32 }) })
  .map(networkOf);

test('a range is read as it is written', () => {
  expect(parseCidr('10.1.0.0/20')).toEqual({ first: 0x0a010000, prefix: 20 });
  expect(parseCidr('255.255.255.255/32')).toEqual({ first: 2 ** 32 - 1, prefix: 32 });
  expect(parseCidr('0.0.0.0/0')).toEqual({ first: 0, prefix: 0 });
});

test.each([
  '',
  '10.0.0.0',
  '10.0.0/8',
  '10.0.0.256/24',
  '10.0.0.0/33',
  '10.0.010.0/24',
  '10.0.0.0/08',
  ' 10.0.0.0/8',
  '::/0',
])('"%s" is none', (text) => {
  expect(parseCidr(text)).toBeUndefined();
});

test('one that begins in the middle is not well-formed', () => {
  expect(wellFormedCidr('10.0.1.0/20')).toBeUndefined();
  expect(wellFormedCidr('10.0.16.0/20')).toBeDefined();
});

test('what is written is read again', () => {
  fc.assert(fc.property(cidrs, (cidr) => expect(wellFormedCidr(cidrText(cidr))).toEqual(cidr)));
});

test('its parts make up the whole, one beside the other', () => {
  fc.assert(
    fc.property(cidrs, fc.integer({ min: 0, max: 5 }), (cidr, bits) => {
      fc.pre(cidr.prefix + bits <= 32);
      const parts = Array.from({ length: 2 ** bits }, (_, index) => subnetOf(cidr, bits, index));
      expect(parts[0]?.first).toBe(cidr.first);
      expect(parts.every((part) => contains(cidr, part) && networkOf(part).first === part.first)).toBe(true);
      for (const [index, part] of parts.slice(1).entries())
        expect(part.first).toBe(lastOf(parts[index] ?? part) + 1);
      expect(parts.length * sizeOf(cidr.prefix + bits)).toBe(sizeOf(cidr.prefix));
    }),
  );
});
