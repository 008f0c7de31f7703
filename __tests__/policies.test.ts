import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyQuotas } from '../factory/aws/quotas';
import { filledPolicies } from '../factory/guardrails/filled-policies';
import { sentLength } from '../factory/guardrails/late-value';
import { guardrailCases } from '../factory/guardrails/trial/guardrail-cases';
import { tryCases } from '../factory/guardrails/trial/try-case';
import { checkWorkspace } from '../factory/load';
import { guardrailLists } from '../factory/model/guardrail-lists';
import { guardrailTypes, isAuthorizationType } from '../factory/model/guardrail-types';
import type { GuardrailTestDocument, PolicyDocument } from '../factory/model/workspace';

/**
 * The catalogue in policies/, as the example organisation uses it. UPDATE_GOLDEN=1 writes the tables of
 * help/guardrail-catalogue.md anew.
 */
const project = join(__dirname, '..');
const { workspace, problems } = checkWorkspace(project);
const { policies, guardrailTests } = workspace;
const outcomes = tryCases(workspace, guardrailCases(workspace));
const lists = guardrailLists(workspace);
const byName = (one: PolicyDocument, other: PolicyDocument) => (one.name < other.name ? -1 : 1);

function testOf({ name }: PolicyDocument): GuardrailTestDocument {
  const found = guardrailTests.find((test) => test.name === name);
  if (!found) throw new Error(`${name} has no test file.`);
  return found;
}

describe.each(policies.map((policy) => [policy.file, policy] as const))('%s', (file, policy) => {
  test('is a document of the catalogue: well formed, described, with its sources', () => {
    expect(problems.filter((problem) => problem.file.startsWith(file.replace(/\.\w+$/, '.')))).toEqual([]);
    const text = readFileSync(join(project, file), 'utf8');
    if (file.endsWith('.json')) expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    const { description, source } = testOf(policy).data;
    expect(description).toMatch(/^\S.{80,}\.$/s);
    expect(source?.filter((line) => line?.startsWith('https://')).length).toBeGreaterThan(0);
  });

  test('fits into one policy of its type', () => {
    const filled = filledPolicies(workspace).find((candidate) => candidate.policy === policy);
    const { characters } = policyQuotas('aws')[policy.type];
    expect(sentLength(JSON.stringify(filled?.value))).toBeLessThanOrEqual(characters);
  });

  test('has cases for what it does and for what it leaves alone', () => {
    const tests = testOf(policy).data.tests ?? [];
    const ends = tests.map((one) => one?.expect ?? (one?.isAbsent ? 'isAbsent' : 'is'));
    const both =
      isAuthorizationType(policy.type) || policy.type === 'tag' ? ['allowed', 'denied'] : ['is', 'isAbsent'];
    expect(ends).toEqual(expect.arrayContaining(both));
    expect(tests.length).toBeGreaterThanOrEqual(3);
  });

  test('does what its cases say, by itself and where it is attached', () => {
    const failed = outcomes.filter(({ entry, passed }) => entry.policy === policy && !passed);
    expect(failed.map(({ entry, ...rest }) => ({ case: entry.data.name, ...rest }))).toEqual([]);
  });

  test('is attached, with a case where it is attached, unless it is kept ready for use', () => {
    const { optional, tests } = testOf(policy).data;
    const isAttached = lists.some(({ entries }) => entries.some(({ name }) => name === policy.name));
    expect(isAttached).toBe(optional !== true);
    const isPlaced = tests?.some((one) => one?.account ?? one?.organizationalUnit);
    expect(isPlaced ?? false).toBe(isAttached);
  });
});

test('the catalogue is tried by 100 cases at least', () => {
  expect(outcomes.length).toBeGreaterThanOrEqual(100);
});

test('help/guardrail-catalogue.md says who asks for which variable', () => {
  const askers = new Map<string, string[]>();
  for (const policy of [...policies].sort(byName)) {
    const names = JSON.stringify(policy.value).matchAll(/\{\{variable:([a-z-]+)\}\}/g);
    for (const name of new Set([...names].map(([, variable = '']) => variable))) {
      askers.set(name, [...(askers.get(name) ?? []), policy.name]);
    }
  }
  const rows = readFileSync(join(project, 'help', 'guardrail-catalogue.md'), 'utf8').matchAll(
    /^\| `([a-z-]+)` \| .* \| (.*) \|$/gm,
  );
  const told = [...rows].map(([, name, list = '']) => [name, list.replaceAll('`', '').split(', ')]);
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(askers));
  expect(Object.keys(workspace.organization.data.variables ?? {}).sort()).toEqual([...askers.keys()].sort());
});

test('help/guardrail-catalogue.md shows what is there', () => {
  const tables = guardrailTypes.flatMap((type) => {
    const rows = policies
      .filter((policy) => policy.type === type)
      .sort(byName)
      .map(rowOf);
    const head = ['| guardrail | what it does | attached to | source |', '|---|---|---|---|'];
    return rows.length === 0 ? [] : [`## ${type}`, '', ...head, ...rows, ''];
  });
  const path = join(project, 'help', 'guardrail-catalogue.md');
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const expected = `${page.split('## scp')[0]}${tables.join('\n')}`;
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, expected);
  expect(readFileSync(path, 'utf8')).toBe(expected);
});

function rowOf(policy: PolicyDocument): string {
  const { description = '', source = [] } = testOf(policy).data;
  const [gist = ''] = /^.*?(?=[.:](?:\s|$))/s.exec(description.trim()) ?? [];
  const sources = source.filter((line) => line !== undefined).map(sourceLink);
  return `| [${policy.name}](../${policy.file}) | ${gist} | ${placesOf(policy) || '-'} | ${sources.join(', ')} |`;
}

function placesOf({ name }: PolicyDocument): string {
  return lists
    .flatMap(({ place, entries }) =>
      entries
        .filter((entry) => entry.name === name)
        .map(({ except: { organizationalUnits, accounts } }) => {
          const where =
            place.kind === 'organizationalUnit'
              ? place.unit.path
              : place.kind === 'account'
                ? place.request.slug
                : 'root';
          const spared = [...organizationalUnits, ...accounts].map((exception) => exception.name);
          return spared.length === 0 ? where : `${where} (but ${spared.join(', ')})`;
        }),
    )
    .join(', ');
}

function sourceLink(line: string): string {
  const benchmark = /^CIS AWS Foundations Benchmark (\S+), (\S+)/.exec(line);
  if (benchmark) return `CIS ${benchmark[2]}`;
  return `[${line.startsWith('https://github.com/') ? 'samples' : 'AWS'}](${line})`;
}
