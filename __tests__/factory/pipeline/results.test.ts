import { NO_CHANGES } from '../../../factory/pipeline/change-counts';
import { failureReport } from '../../../factory/pipeline/failure-report';
import { githubReport } from '../../../factory/pipeline/github-report';
import type { PipelineEvent } from '../../../factory/pipeline/reporter';
import { RunView } from '../../../factory/pipeline/reporters/interactive';
import { plainReporter } from '../../../factory/pipeline/reporters/plain';
import type { PipelineResult } from '../../../factory/pipeline/run';
import { stackResult } from '../../../factory/pipeline/stack-result';
import { summaryTable } from '../../../factory/pipeline/summary-table';

const warning = { severity: 'warning', summary: 'Deprecated argument', detail: 'Use another.' } as const;
const error = {
  severity: 'error',
  summary: 'No access',
  detail: 'AccessDenied: 100%\n\nno',
  address: 'aws_x.y',
} as const;

const stacks = [
  stackResult('organization', 'applied', {
    counts: { ...NO_CHANGES, create: 3, replace: 1 },
    seconds: 4.25,
    diagnostics: [warning],
  }),
  stackResult('account-a', 'failed', { reason: 'in plan', diagnostics: [warning, error], seconds: 75 }),
  stackResult('account-b', 'planned after', {
    reason: 'its organization exists',
    counts: { ...NO_CHANGES, create: 1 },
  }),
  stackResult('baseline-a', 'skipped', { reason: 'depends on account-a' }),
];
const result: PipelineResult = {
  command: 'apply',
  stacks,
  interrupted: false,
  succeeded: false,
  seconds: 80,
  warnings: [],
};

test('the table has a row for each stack, and totals', () => {
  expect(summaryTable(result)).toBe(
    [
      'stack         result                                 add  change  destroy  import  time',
      '------------  -------------------------------------  ---  ------  -------  ------  ----------',
      'organization  applied                                +4           -1               4.3 s',
      'account-a     failed in plan                                                       1 min 15 s',
      'account-b     planned after its organization exists  +1                            0.0 s',
      'baseline-a    skipped: depends on account-a',
      '4 stacks                                             +5           -1               1 min 20 s',
      '',
    ].join('\n'),
  );
});

test('with many stacks those without changes share a row', () => {
  const many = Array.from({ length: 100 }, (_, i) =>
    stackResult(`s${i}`, i === 7 ? 'planned' : 'no changes'),
  );
  const lines = summaryTable({ ...result, stacks: many })
    .trimEnd()
    .split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[3]).toMatch(/^99 more stacks +no changes/);
});

test('below it stand the errors with stack and address, each warning once, and what to do', () => {
  expect(failureReport(result)).toBe(
    [
      'account-a: aws_x.y: No access',
      '  AccessDenied: 100%',
      '',
      '  no',
      '',
      'Warning: Deprecated argument (in 2 stacks, such as organization)',
      '',
      'Left, because nobody could see a plan of it before: account-b. Plan again and look at what it shows; or apply with --auto-approve what was not seen.',
      '',
      'Mend the cause and run apply again: what is done stays done.',
      '',
    ].join('\n'),
  );
});

test('what terraform quotes of the data neither steers the terminal nor GitHub Actions', () => {
  const quoting = { ...error, detail: 'got "\u001b[2J\n::add-mask::x\n  ::stop-commands::y' };
  const report = failureReport({
    ...result,
    stacks: [stackResult('a', 'failed', { diagnostics: [quoting] })],
  });
  expect(report).toContain('got "·[2J\n  : :add-mask::x\n    : :stop-commands::y\n');
});

test('GitHub gets an annotation for each error', () => {
  expect(githubReport(result)).toBe('::error title=account-a::No access%0AAccessDenied: 100%25%0A%0Ano\n');
});

const events: readonly PipelineEvent[] = [
  { type: 'run started', command: 'apply', stacks: 2, waves: 1, concurrency: 4 },
  { type: 'phase', stack: 'a', phase: 'plan' },
  { type: 'resource', stack: 'a', hook: 'refresh_start', address: 't.x', message: 't.x: Refreshing' },
  { type: 'resource', stack: 'a', hook: 'apply_start', address: 'data.t.x', message: 'data.t.x: Refreshing' },
  { type: 'resource', stack: 'a', hook: 'apply_complete', address: 't.x', message: 't.x: Creation complete' },
  { type: 'phase', stack: 'b', phase: 'waiting' },
];

test('plain lines tell each event that matters', () => {
  let text = '';
  const reporter = plainReporter((line) => {
    text += line;
  });
  for (const event of events) reporter.report(event);
  reporter.report({ type: 'stack ended', result: stacks[1]! });
  reporter.report({ type: 'interrupted', times: 1, running: ['a'] });
  expect(text).toBe(
    [
      'apply: 2 stacks in 1 wave, 4 at a time',
      'a: terraform plan',
      'a: t.x: Creation complete',
      'b: waits for its turn to create an account',
      'account-a: failed in plan (1 min 15 s)',
      'Interrupted. Terraform finishes a. It saves its states and releases their locks; no other stack is started. ' +
        'Interrupt again to stop at once.',
      '',
    ].join('\n'),
  );
});

test('the live view shows a counter, what runs and what failed, and no more than fits', () => {
  const view = new RunView();
  for (const event of events) view.take(event);
  expect(view.title()).toBe('apply: 0 of 2 stacks');
  expect(view.lines()).toEqual(['a: t.x: Creation complete', 'b: waiting to create its account']);
  view.take({ type: 'stack ended', result: stacks[1]! });
  expect(view.title()).toBe('apply: 1 of 2 stacks, 1 failed');
  expect(view.lines()[0]).toBe('account-a: failed in plan: No access');
  for (let i = 0; i < 50; i += 1) view.take({ type: 'phase', stack: `s${i}`, phase: 'plan' });
  expect(view.lines()).toHaveLength(14);
  expect(view.lines().at(-1)).toBe('and 40 more running');
});
