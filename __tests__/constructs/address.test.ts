import fc from 'fast-check';
import { addressOf, identifier } from '../../constructs/address';

const slugs = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/, { maxLength: 20 });
const paths = fc.array(slugs, { minLength: 1, maxLength: 4 });

test('an address is the path joined by _, without what stands for its parent', () => {
  expect(addressOf(['payments-prod', 'contact', 'security'])).toBe('payments-prod_contact_security');
  expect(addressOf(['payments-prod', 'Default'])).toBe('payments-prod');
  expect(addressOf(['2019-legacy', 'Default'])).toBe('_2019-legacy');
});

test('different paths of slugs have different addresses, each a Terraform identifier', () => {
  fc.assert(
    fc.property(paths, paths, (a, b) => {
      expect(addressOf(a)).toMatch(/^[A-Za-z_][A-Za-z0-9_-]*$/);
      expect(addressOf(a) === addressOf(b)).toBe(a.join('/') === b.join('/'));
    }),
  );
});

test('what CDKTF would strip is refused, and what is empty', () => {
  expect(() => addressOf(['team.a'])).toThrow('"team.a" cannot be a Terraform address');
  expect(() => addressOf(['Default'])).toThrow('it is empty');
});

test('identifier() makes an address of any text, and of different texts different ones', () => {
  expect(identifier('cost.center')).toBe('cost_2e_center');
  expect(identifier('cost_center')).toBe('cost__center');
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc
      .array(fc.constantFrom('_', '.', '2e', '5f', 'a'), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(addressOf([identifier(a)])).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(identifier(a) === identifier(b)).toBe(a === b);
    }),
    { numRuns: 2000 },
  );
});
