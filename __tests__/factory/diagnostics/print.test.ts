import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printProblems } from '../../../factory/diagnostics/print';
import type { Problem } from '../../../factory/diagnostics/problem';
import { suggest } from '../../../factory/diagnostics/suggest';

describe('printProblems', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'print-'));
    writeFileSync(join(root, 'a.yaml'), 'email: x\norganizationalUnit: Workloads/Pord\n');
  });
  afterAll(() => rmSync(root, { recursive: true }));

  const problems: readonly Problem[] = [
    {
      rule: 'unknown-organizational-unit',
      severity: 'error',
      file: 'a.yaml',
      pointer: ['organizationalUnit'],
      message: 'There is no organizational unit "Workloads/Pord".',
      suggest: ['Workloads/Prod'],
    },
    { rule: 'some-warning', severity: 'warning', file: 'a.yaml', message: 'Of 100%, a: b,\nmore.' },
  ];

  test('human: place, frame with carets, did-you-mean, help page, summary', () => {
    expect(printProblems(problems, { format: 'human', root })).toBe(`a.yaml  some-warning (warning)

  Of 100%, a: b, more.
  help/rules/some-warning.md

a.yaml:2:21  unknown-organizational-unit

  1 | email: x
  2 | organizationalUnit: Workloads/Pord
    |                     ^^^^^^^^^^^^^^
  There is no organizational unit "Workloads/Pord". Did you mean "Workloads/Prod"?
  help/rules/unknown-organizational-unit.md

1 error and 1 warning in 1 file
`);
  });

  test('human: a line that is long before its value is cut on both sides, carets under the value', () => {
    writeFileSync(
      join(root, 'long.yaml'),
      `tags: { a: "${'y'.repeat(300)}", b: "#", c: "${'z'.repeat(300)}" }\n`,
    );
    const problem = { rule: 'r', severity: 'error', file: 'long.yaml', message: 'No.' } as const;
    const [, , frame = '', carets = ''] = printProblems([{ ...problem, pointer: ['tags', 'b'] }], {
      format: 'human',
      root,
    }).split('\n');
    expect(frame).toMatch(/^ {2}1 \| …y+", b: "#", c: "z+…$/);
    expect(carets.indexOf('^^^')).toBe(frame.indexOf('"#"'));
    expect(carets.trim()).toMatch(/\| +\^{3}$/);
  });

  test('human: no text of a file begins a line with "::", which GitHub Actions would obey', () => {
    const message = `"${'x'.repeat(90)} ::add-mask::secret" is no name.`;
    const printed = printProblems([{ rule: 'r', severity: 'error', file: 'a.yaml', message }], {
      format: 'human',
      root,
    });
    expect(printed).toContain('::add-mask::');
    expect(printed).not.toMatch(/^\s*::/m);
  });

  test('github: one escaped workflow command a problem', () => {
    expect(printProblems(problems, { format: 'github', root }).split('\n')).toEqual([
      '::warning file=a.yaml,title=some-warning::Of 100%25, a: b,%0Amore. help/rules/some-warning.md',
      '::error file=a.yaml,line=2,endLine=2,col=21,endColumn=35,title=unknown-organizational-unit::There is no organizational unit "Workloads/Pord". Did you mean "Workloads/Prod"? help/rules/unknown-organizational-unit.md',
      '',
    ]);
  });

  test('json: an array with line and column, empty when there is nothing to say', () => {
    expect(JSON.parse(printProblems(problems, { format: 'json', root }))).toMatchObject([
      { rule: 'some-warning', line: null, column: null },
      {
        rule: 'unknown-organizational-unit',
        line: 2,
        column: 21,
        endColumn: 35,
        suggest: ['Workloads/Prod'],
      },
    ]);
    expect(printProblems([], { format: 'json', root })).toBe('[]\n');
  });

  test('control characters of a request never reach the terminal', () => {
    writeFileSync(join(root, 'evil.yaml'), 'name: "\u001b[2Jx"\n');
    const problem: Problem = {
      rule: 'r',
      severity: 'error',
      file: 'evil.yaml',
      pointer: ['name'],
      message: 'bad \u001b[31m',
    };
    expect(printProblems([problem], { format: 'human', root })).not.toContain('\u001b');
  });
});

describe('suggest', () => {
  test.each([
    ['Workloads/Pord', ['Workloads/Prod', 'Workloads/NonProd', 'Sandbox'], ['Workloads/Prod']],
    ['Prod', ['Workloads/Prod', 'Sandbox'], ['Workloads/Prod']],
    ['sandbox', ['Sandbox'], ['Sandbox']],
    ['emial', ['email', 'name'], ['email']],
    ['zzz', ['email', 'name'], []],
  ])('%s among %j: %j', (given, candidates, expected) => {
    expect(suggest(given, candidates)).toEqual(expected);
  });
});
