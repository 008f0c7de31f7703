import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { programs } from './programs';
import { type Script, scripts } from './scripts';

/** Ours, what they stand on, and what the operating system always has. */
const ALLOWED = new Set([
  'node bin/account-factory.js',
  'npm',
  'git',
  // To comment, and to ask what was applied last.
  'gh',
  'curl',
  'node -p',
  'bash ci/gitlab-note.sh',
  ...['cat', 'cp', 'head', 'mkdir', 'rm', 'sed'],
]);

const all = scripts();

test('there are scripts of all CI systems', () => {
  expect(new Set(all.map(({ place }) => place.split(' ')[0]))).toEqual(
    new Set([
      'apply.yaml',
      'drift.yaml',
      'plan.yaml',
      '.gitlab-ci.yml',
      'ci/gitlab-plan.yml',
      'ci/gitlab-note.sh',
      'ci/atlantis-repos.yaml',
    ]),
  );
});

test('bash can read them', () => {
  const unread = all.flatMap(({ place, text }) => {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' });
    return status === 0 ? [] : [`${place}: ${stderr}`];
  });
  expect(unread).toEqual([]);
});

test('shellcheck has nothing to say', () => {
  expect(shellcheck(all)).toEqual([]);
});

test('shellcheck would say it', () => {
  const script = { place: 'here', text: 'echo fine\nrm -rf $1/*' };
  expect(shellcheck([script])).toContainEqual(expect.stringMatching(/^here, line 2: SC2086/));
});

test('they call only what they may', () => {
  const others = all.flatMap(({ place, text }) =>
    [...programs(text)].filter((program) => !ALLOWED.has(program)).map((program) => `${place}: ${program}`),
  );
  expect(others).toEqual([]);
});

test('what else a script called would be found', () => {
  const script = 'x="$(jq . <<< "$y" | tee z)" && if ! aws s3 ls; then\n  node other.js | sh\nfi';
  expect(programs(script)).toEqual(new Set(['jq', 'tee', 'aws', 'node other.js', 'sh']));
});

test('no expression is written into them: whatever it stood for would be run', () => {
  expect(all.filter(({ text }) => text.includes('${{')).map(({ place }) => place)).toEqual([]);
});

/** Of all at once, each in a shell of its own: to start it takes longer than to check. @returns findings with their places */
function shellcheck(of: readonly Script[]): readonly string[] {
  const places: string[] = [];
  const lines = of.flatMap(({ place, text }, index) => {
    const own = text.split('\n');
    places.push('', ...own.map((_, line) => `${place}, line ${line + 1}`), '', '');
    return [`script_${index}() (`, ...own, ')', `script_${index}`];
  });
  const { stdout, stderr, status } = spawnSync('node', [join(__dirname, 'shellcheck.mjs')], {
    input: lines.join('\n'),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return [...stdout.matchAll(/^(\d+) (.*)$/gm)].map(
    ([, line, finding]) => `${places[Number(line) - 1]}: ${finding}`,
  );
}
