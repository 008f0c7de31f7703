import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { printProblems } from '../factory/diagnostics/print';
import { checkWorkspace } from '../factory/load';
import { rules } from '../factory/rules';

/**
 * Golden folders: cases/<rule>/<case>/ holds an organisation with one kind of mistake in it, and expected.txt the whole
 * of what `validate` prints for it. UPDATE_GOLDEN=1 writes expected.txt anew.
 */
const project = join(__dirname, '..');
const casesFolder = join(__dirname, 'cases');
const helpFolder = join(project, 'help', 'rules');
const ids = rules.map(({ id }) => id);

const foldersIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

describe('golden folders', () => {
  const cases = foldersIn(casesFolder).flatMap((rule) =>
    foldersIn(join(casesFolder, rule)).map((name) => [rule, name] as const),
  );

  test.each(cases)('%s: %s', (rule, name) => {
    const root = join(casesFolder, rule, name);
    const { problems } = checkWorkspace(root);
    const printed = stripVTControlCharacters(printProblems(problems, { format: 'human', root }));
    const golden = join(root, 'expected.txt');
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, printed);
    expect(printed).toBe(readFileSync(golden, 'utf8'));
    // One kind of mistake a folder: its own rule speaks, and no other.
    expect([...new Set(problems.map((problem) => problem.rule))]).toEqual([rule]);
  });
});

test('no rule has anything to say of the example organisation', () => {
  expect(checkWorkspace(project).problems).toEqual([]);
});

describe('every rule', () => {
  test('stands in the index once, sorted by id', () => {
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test('has a file of its name, and every file of factory/rules is a rule', () => {
    const machinery = ['index', 'rule', 'run-rules'];
    const files = readdirSync(join(project, 'factory', 'rules'))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((name) => !machinery.includes(name));
    expect(files.sort()).toEqual(ids);
  });

  test('has a golden folder, and every folder of cases is a rule', () => {
    expect(foldersIn(casesFolder).sort()).toEqual(ids);
  });

  test('has a help page, and every page of help/rules is a rule', () => {
    const pages = readdirSync(helpFolder)
      .filter((file) => file !== 'README.md')
      .map((file) => file.replace(/\.md$/, ''));
    expect(pages.sort()).toEqual(ids);
  });

  test.each(ids)('%s: its help page bears its name, shows the mistake and says how to mend it', (id) => {
    const page = readFileSync(join(helpFolder, `${id}.md`), 'utf8');
    expect(page.startsWith(`# ${id}\n`)).toBe(true);
    expect(page).toContain('\n## Example\n');
    expect(page).toContain('\n## How to mend it\n');
    expect(page).toContain('\n## Why\n');
  });

  test('is in the table of help/rules/README.md', () => {
    const rows = rules.map(({ id, severity = 'error' }) => {
      const page = readFileSync(join(helpFolder, `${id}.md`), 'utf8');
      return `| [${id}](${id}.md) | ${severity} | ${page.split('\n')[2]} |`;
    });
    const path = join(helpFolder, 'README.md');
    const readme = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const table = ['| rule | severity | what it says |', '|---|---|---|', ...rows, ''].join('\n');
    const expected = `${readme.split('| rule |')[0]}${table}`;
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, expected);
    expect(readFileSync(path, 'utf8')).toBe(expected);
  });
});
