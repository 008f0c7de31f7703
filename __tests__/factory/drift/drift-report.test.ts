import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { driftMarkdown, MOST_CHARACTERS } from '../../../factory/drift/drift-markdown';
import {
  type DriftReport,
  hasDrift,
  mergedReports,
  type StackDrift,
} from '../../../factory/drift/drift-report';
import { driftText } from '../../../factory/drift/drift-text';
import { readDrift, writeDrift } from '../../../factory/drift/saved-drift';

const drifted = (stack: string, resources = 1): StackDrift => ({
  stack,
  account: 'x',
  drifted: Array.from({ length: resources }, (_, index) => ({
    address: `aws_iam_role.r${index}`,
    type: 'aws_iam_role',
    kind: 'changed' as const,
    region: 'eu-central-1',
    attributes: [{ path: 'description', before: 'ours', after: '@team see [this](http://x)' }],
    alsoPending: false,
    by: {
      principal: 'arn:aws:iam::222222222222:user/dana',
      time: '2026-11-28T14:05:09.000Z',
      event: 'UpdateRole',
    },
  })),
  pending: [],
});
const report: DriftReport = {
  looked: 5,
  stacks: [
    { stack: 'account-y', account: 'y', drifted: [], pending: [{ address: 'aws_x.y', action: 'update' }] },
    drifted('baseline-x'),
    { stack: 'baseline-z', account: 'z', drifted: [], pending: [], failure: 'AccessDenied: no' },
  ],
  unread: [{ reason: 'AccessDenied', accounts: ['z'] }],
};

describe('what is told of drift', () => {
  test('in a terminal', () => {
    expect(driftText(report)).toMatchSnapshot();
    expect(driftText({ looked: 5, stacks: [], unread: [] })).toBe('No drift in 5 stacks.\n');
  });

  test('as the body of an issue, with nobody called and nothing linked', () => {
    expect(driftMarkdown(report)).toMatchSnapshot();
    expect(driftMarkdown(report)).not.toMatch(/[^;]@team|\]\(http/);
  });

  test('which has room for no more than GitHub takes', () => {
    const many = {
      ...report,
      looked: 4000,
      stacks: Array.from({ length: 2000 }, (_, index) => drifted(`baseline-${index}`, 3)),
    };
    const text = driftMarkdown(many);
    expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(text).toContain('# 6000 resources in 2000 stacks of 4000 are not as they were left.');
    expect(text).toMatch(/\n\d+ more stacks do not fit here/);
  });

  test('of several shards as of one', () => {
    const other = {
      looked: 2,
      stacks: [drifted('access-x')],
      unread: [{ reason: 'AccessDenied', accounts: ['a'] }],
    };
    const merged = mergedReports([report, other]);
    expect(merged.looked).toBe(7);
    expect(merged.stacks.map(({ stack }) => stack)).toEqual([
      'access-x',
      'account-y',
      'baseline-x',
      'baseline-z',
    ]);
    expect(merged.unread).toEqual([{ reason: 'AccessDenied', accounts: ['a', 'z'] }]);
    expect(hasDrift(merged)).toBe(true);
    expect(hasDrift(mergedReports([]))).toBe(false);
  });

  test('a file is read as it was written, and another is refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'drift-'));
    const file = join(folder, 'drift.json');
    writeDrift(file, report);
    expect(readDrift(file)).toEqual(report);
    writeFileSync(file, '{"stacks": []}');
    expect(() => readDrift(file)).toThrow('is not what `account-factory drift --save` wrote');
    expect(() => readDrift(join(folder, 'none.json'))).toThrow('cannot be read');
    rmSync(folder, { recursive: true });
  });
});
