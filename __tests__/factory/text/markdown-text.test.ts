import { fencedBlock, markdownText, markdownTextWithin } from '../../../factory/text/markdown-text';

test.each([
  ['a mention', 'ask @acme/team', 'ask @&#8203;acme/team'],
  ['an address, which is no mention', 'a@example.com', 'a@example.com'],
  ['a reference', 'see #12 and !7', 'see &#35;&#8203;12 and !&#8203;7'],
  ['markup', '<b>*x*</b> | `y`', '&#60;b>&#42;x&#42;&#60;/b> &#124; &#96;y&#96;'],
  ['what is in a word', 'aws_iam_role.x _y_ a__b', 'aws_iam_role.x &#95;y&#95; a&#95;&#95;b'],
  ['a link', 'https://x [a](b) www.x', 'https:&#8203;//x &#91;a&#93;(b) www&#8203;.x'],
  ['lines and control characters', 'a\n\n# b\u0007\u202e', 'a &#35; b··'],
])('%s is text in Markdown', (_, text, expected) => {
  expect(markdownText(text)).toBe(expected);
});

test('a text is cut between characters, not inside of what stands for one', () => {
  expect(markdownTextWithin('||||||||', 30)).toMatch(/^(&#124;)+\.\.\.$/);
  expect(markdownTextWithin('short', 30)).toBe('short');
});

test('a block ends where it should, and no line in it is a command', () => {
  expect(fencedBlock('a\n```\n::error::x\n ##[group]')).toBe(
    '````text\na\n```\n: :error::x\n ## [group]\n````',
  );
});
