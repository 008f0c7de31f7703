import fc from 'fast-check';
import { covers, hasWildcard, overlap } from '../../../factory/guardrails/wildcard';

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 7 });
const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 6 });

const matches = (glob: string, value: string): boolean =>
  new RegExp(`^${glob.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(value);

describe('covers', () => {
  test.each([
    ['*', 's3:*', true],
    ['s3:*', 's3:GetObject', true],
    ['s3:Get*', 's3:Get*', true],
    ['s3:Get*', 's3:*', false],
    ['s3:Get?bject', 's3:Get*', false],
    ['s3:*Object', 's3:Get*Object', true],
    ['a*b*c', 'aXbXbYc', true],
    ['', '*', false],
    ['a', 'b', false],
  ])('%s covers %s: %s', (general, specific, expected) => {
    expect(covers(general, specific)).toBe(expected);
  });

  test('a text is covered by what matches it, and by nothing else', () => {
    fc.assert(fc.property(pattern, text, (glob, value) => covers(glob, value) === matches(glob, value)));
  });

  test('what the specific one matches, the general one matches as well', () => {
    fc.assert(
      fc.property(pattern, pattern, text, (general, specific, value) => {
        fc.pre(covers(general, specific) && matches(specific, value));
        return matches(general, value);
      }),
    );
  });
});

describe('overlap', () => {
  test.each([
    ['arn:*:s3:::logs-*', 'arn:aws:s3:::?*', true],
    ['a*', '*b', true],
    ['a*', 'b*', false],
    ['a?', 'a', false],
    ['', '*', true],
    ['ab*cd', 'a*d', true],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(overlap(a, b)).toBe(expected);
    expect(overlap(b, a)).toBe(expected);
  });

  test('patterns that match one text overlap', () => {
    fc.assert(
      fc.property(pattern, pattern, text, (a, b, value) => {
        fc.pre(matches(a, value) && matches(b, value));
        return overlap(a, b);
      }),
    );
  });

  test('patterns that match no text of some length do not', () => {
    const all = ['a', 'b'].flatMap((x) => [
      x,
      ...['a', 'b'].flatMap((y) => [x + y, `${x}${y}a`, `${x}${y}b`]),
    ]);
    const short = fc.string({ unit: fc.constantFrom('a', 'b', '?'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        short,
        short,
        (a, b) => overlap(a, b) === all.some((value) => matches(a, value) && matches(b, value)),
      ),
    );
  });
});

test('a wildcard is a star or a question mark', () => {
  expect(['s3:*', 's3:Get?bject', 's3:GetObject'].map(hasWildcard)).toEqual([true, true, false]);
});
