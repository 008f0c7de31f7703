import { DefaultTokenResolver, Lazy, StringConcat, Testing, Token, Tokenization } from 'cdktf';
import fc from 'fast-check';
import { resolveTokens } from '../../constructs/render/resolve-tokens';
import { terraformText, terraformTexts } from '../../constructs/terraform-text';
import { NASTY } from './landing-zone-fixture';
import { evaluate } from './synthesized';

const stack = Testing.stubVersion(Testing.app());
/** A token that a text may name by guessing, in each of the forms in which CDKTF encodes tokens. */
const secret = Lazy.stringValue({ produce: () => 'leaked' });
const asString = Token.asString(secret);
const asNumber = Token.asNumber(Lazy.numberValue({ produce: () => 1 }));
const [asList = ''] = Token.asList(secret);

const pieces = fc.constantFrom(
  ...[
    '$',
    '%',
    '{',
    '}',
    '~',
    '"',
    '\\',
    '\n',
    'a',
    'é',
    '😀',
    '${',
    '%{',
    '$${',
    '%%{',
    'TfToken[',
    ']}',
    '#{',
  ],
  ...[asString, asList, String(asNumber), '-8.1', 'e+298', 'e'],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
);

describe('terraformText', () => {
  test('evaluates to the text, whatever it is', () => {
    fc.assert(
      fc.property(texts, (text) => expect(evaluate(terraformText(text))).toBe(text)),
      { numRuns: 2000 },
    );
  });

  test('is nothing that CDKTF resolves, in our pass or in its own', () => {
    const resolver = new DefaultTokenResolver(new StringConcat());
    fc.assert(
      fc.property(texts, (text) => {
        const escaped = terraformText(text);
        expect(resolveTokens({ [escaped]: [escaped] }, stack)).toEqual({ [escaped]: [escaped] });
        const byCdktf = Tokenization.resolve({ [escaped]: [escaped] }, { scope: stack, resolver });
        expect(byCdktf).toEqual({ [escaped]: [escaped] });
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves text alone that is no template', () => {
    const text = 'arn:aws:iam::1:role/x $5 100% {} 1e5 -3.2e+100 a@b.c';
    expect(terraformText(text)).toBe(text);
  });

  test.each([
    ['${aws:PrincipalTag/x}', '$${aws:PrincipalTag/x}'],
    ['$${x}', '$$${x}'],
    ['%{ if true }', '%%{ if true }'],
    ['__proto__', '__proto_${"_"}'],
    ['${TfToken[TOKEN.1]}', '$${TfToken${"["}TOKEN.1]}'],
  ])('%s -> %s', (text, expected) => {
    expect(terraformText(text)).toBe(expected);
  });
});

test('terraformTexts escapes keys and values at every depth', () => {
  expect(terraformTexts({ '${k}': ['%{v}', 1, null, { '%{k}': '${v}' }] })).toEqual({
    '$${k}': ['%%{v}', 1, null, { '%%{k}': '$${v}' }],
  });
});

test('the nasty text of the fixture takes every way out', () => {
  expect(evaluate(terraformText(NASTY))).toBe(NASTY);
});
