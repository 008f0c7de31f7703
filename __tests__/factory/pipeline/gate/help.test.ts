import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gateRules } from '../../../../factory/pipeline/gate';
import type { ExplicitForm } from '../../../../factory/pipeline/gate/gate-rule';

const project = join(__dirname, '../../../..');
const ids = gateRules.map(({ id }) => id);
const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(project, folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
const page = (id: string) => readFileSync(join(project, 'help/gate', `${id}.md`), 'utf8');

test('every rule of the gate stands in the index once, sorted, in a file of its name, and has a page', () => {
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(namesIn('factory/pipeline/gate/rules', '.ts')).toEqual(ids);
  expect(namesIn('help/gate', '.md')).toEqual(ids);
});

test.each(gateRules)('$id: its page says what trips it, and how it is allowed', ({ id, explicitForm }) => {
  const text = page(id);
  expect(text.startsWith(`# ${id}\n`)).toBe(true);
  for (const part of ['What trips it', 'If it is meant', 'Why']) expect(text).toContain(`\n## ${part}\n`);
  expect(text.includes(`- gate: ${id}\n`)).toBe(explicitForm === 'allow');
});

const FORMS: Readonly<Record<ExplicitForm, string>> = {
  allow: '`allow`',
  closed: '`state: closed`',
  never: 'nothing',
};

test('help/gate.md lists them all', () => {
  const file = join(project, 'help/gate.md');
  const rows = gateRules.map(
    ({ id, explicitForm }) =>
      `| [${id}](gate/${id}.md) | ${FORMS[explicitForm]} | ${page(id).split('\n')[2]} |`,
  );
  const head = '| rule | allowed by | what it refuses |';
  const expected = `${readFileSync(file, 'utf8').split(head)[0]}${[head, '|---|---|---|', ...rows, ''].join('\n')}`;
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, expected);
  expect(readFileSync(file, 'utf8')).toBe(expected);
});
