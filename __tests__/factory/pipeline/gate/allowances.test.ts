import { allowanceWarnings } from '../../../../factory/pipeline/gate/allowance-warnings';
import { stackResult } from '../../../../factory/pipeline/stack-result';
import { change, judge, landingZone, planOf, summaries } from './gate-fixture';

const plan = planOf(change('aws_kms_key.x', {}, undefined), change('aws_iam_role.kept', {}, {}));
const allowance = {
  gate: 'kms-key-loss',
  on: 'aws_kms_key.x of baseline-shop',
  file: 'accounts/shop.yaml',
  account: 'shop',
};
const detail = (...judging: Parameters<typeof judge>) => judge(...judging).refusals[0]?.detail;

test('the refusal says what to write where', () => {
  expect(detail('baseline-shop', plan)).toContain(
    [
      'If it is meant, say so in the same pull request: add this to accounts/shop.yaml',
      '',
      '    allow:',
      '      - gate: kms-key-loss',
      '        on: "aws_kms_key.x of baseline-shop"',
      '        reason: <why>',
      '        until: 2026-12-06',
      '',
      'help/gate/kms-key-loss.md',
    ].join('\n'),
  );
  expect(detail('logging', plan)).toContain('add this to organization.yaml');
  const other = { ...allowance, on: 'something else' };
  expect(detail('baseline-shop', plan, { allow: [other] })).toContain(
    'add this to `allow` in accounts/shop.yaml',
  );
});

test('an entry of a request is for the stacks of its own account', () => {
  const on = 'aws_kms_key.x of logging';
  expect(summaries('logging', plan, { allow: [{ ...allowance, on }] })).toHaveLength(1);
  expect(summaries('logging', plan, { allow: [{ gate: 'kms-key-loss', on }] })).toEqual([]);
  expect(summaries('baseline-shop', plan, { allow: [{ ...allowance, account: 'other' }] })).toHaveLength(1);
});

test.each([
  [
    '2026-11-21',
    undefined,
    'accounts/shop.yaml allows it, but it ended with 2026-11-21: that does not count.',
  ],
  [
    '2026-12-23',
    undefined,
    'accounts/shop.yaml allows it, but it reaches more than 30 days ahead: that does not count.',
  ],
  [
    '2026-12-01',
    () => true,
    'accounts/shop.yaml allows it, but it is of an earlier change: that does not count.',
  ],
])('one until %s may not count', (until, isOld, says) => {
  expect(detail('baseline-shop', plan, { allow: [{ ...allowance, until }], isOld })).toContain(says);
});

test.each(['2026-11-22', '2026-12-22'])('one until %s counts', (until) => {
  expect(summaries('baseline-shop', plan, { allow: [{ ...allowance, until }] })).toEqual([]);
});

test('what passes by an entry is told with it', () => {
  expect(judge('baseline-shop', plan, { allow: [allowance] }).allowed).toEqual([
    {
      gate: 'kms-key-loss',
      summary: 'The plan would delete the KMS key aws_kms_key.x',
      reason: 'It is meant',
      file: 'accounts/shop.yaml',
      until: '2026-12-01',
    },
  ]);
  expect(judge('baseline-shop', plan).allowed).toEqual([]);
  const ended = { ...allowance, until: '2026-11-21' };
  expect(judge('baseline-shop', plan, { allow: [ended] }).allowed).toEqual([]);
});

describe('what is to be tidied up', () => {
  const manifest = new Map([
    ['baseline-shop', {}],
    ['guardrails', {}],
  ]);
  const results = (guardrails: 'planned' | 'failed') => [
    stackResult('baseline-shop', 'planned'),
    stackResult('guardrails', guardrails),
  ];
  const unused = { gate: 'guardrail-detached', on: 'trails from Workloads' };
  const warnings = (guardrails: 'planned' | 'failed', whole = true, isOld?: () => boolean) => {
    const { allowances } = judge('baseline-shop', plan, { allow: [allowance, unused], isOld });
    return allowanceWarnings(allowances, { manifest, landingZone, stacks: results(guardrails), whole });
  };

  test('an entry that nothing needed is told, when all was planned that could need it', () => {
    expect(warnings('planned')).toEqual([
      'The entry of `allow` in organization.yaml for guardrail-detached on "trails from Workloads" is not needed: nothing of that name is lost. Remove it.',
    ]);
    expect(warnings('failed')).toEqual([]);
    expect(warnings('planned', false)).toEqual([]);
  });

  test('entries of an earlier change are told', () => {
    expect(warnings('failed', true, () => true)).toEqual([
      expect.stringContaining(
        'accounts/shop.yaml for kms-key-loss on "aws_kms_key.x of baseline-shop" is of an earlier change',
      ),
      expect.stringContaining('organization.yaml for guardrail-detached'),
    ]);
  });
});
