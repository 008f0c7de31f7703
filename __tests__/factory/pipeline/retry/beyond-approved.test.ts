import type { PlanJson } from '../../../../factory/pipeline/plan-summary';
import { beyondApproved } from '../../../../factory/pipeline/retry/beyond-approved';

type Json = Readonly<Record<string, unknown>>;

const change = (actions: readonly string[], after: Json | null, unknown: Json = {}, more: Json = {}) => ({
  address: 'aws_x.y',
  type: 'aws_x',
  change: { actions, after, after_unknown: unknown },
  ...more,
});
const plan = (...resource_changes: unknown[]) => ({ resource_changes }) as PlanJson;
const tainted = { action_reason: 'replace_because_tainted' };
const replace = ['delete', 'create'];

describe('the rest of a plan that was carried out in part', () => {
  test.each<[string, unknown, unknown]>([
    ['nothing', change(['create'], { a: 1 }), change(['no-op'], { a: 1 })],
    ['the same', change(['create'], { a: 1 }, { id: true }), change(['create'], { a: 1 }, { id: true })],
    ['a value that is known by now', change(['create'], {}, { a: true }), change(['create'], { a: 1 })],
    [
      'a part that is known by now',
      change(['create'], { a: [{}] }, { a: [{ b: true }] }),
      change(['create'], { a: [{ b: 1 }] }),
    ],
    ['what is missing in what was made', change(['create'], { a: 1 }), change(['update'], { a: 1 })],
    [
      'what was made half way, made anew',
      change(['create'], { a: 1 }),
      change(replace, { a: 1 }, {}, tainted),
    ],
    ['the second half of a replacement', change(replace, { a: 1 }), change(['create'], { a: 1 })],
    ['what is still to go', change(['delete'], null), change(['delete'], null)],
  ])('%s is as approved', (_, approved, now) => {
    expect(beyondApproved(plan(approved), plan(now))).toEqual([]);
  });

  test.each<[string, unknown[], unknown, string]>([
    ['another resource', [], change(['update'], {}), 'was not to change'],
    ['one that was to stay', [change(['no-op'], {})], change(['update'], {}), 'was not to change'],
    ['another value', [change(['update'], { a: 1 })], change(['update'], { a: 2 }), 'changes in another way'],
    [
      'a value that is no longer known',
      [change(['update'], { a: 1 })],
      change(['update'], {}, { a: true }),
      'changes in another way',
    ],
    [
      'one more item',
      [change(['update'], { a: [1] })],
      change(['update'], { a: [1, 2] }),
      'changes in another way',
    ],
    [
      'a replacement',
      [change(['update'], { a: 1 })],
      change(replace, { a: 1 }),
      'was to be changed, not to be replaced',
    ],
    [
      'a replacement of what was made',
      [change(['create'], { a: 1 })],
      change(replace, { a: 1 }),
      'was to be made, not to be replaced',
    ],
    [
      'an end',
      [change(['update'], { a: 1 })],
      change(['delete'], null),
      'was to be changed, not to be destroyed',
    ],
  ])('%s is not', (_, approved, now, why) => {
    expect(beyondApproved(plan(...approved), plan(now))).toEqual([`aws_x.y ${why}`]);
  });

  test('outputs come out as approved', () => {
    const output = (after: unknown, after_unknown?: unknown): PlanJson => ({
      output_changes: { id: { actions: ['create'], after, after_unknown } },
    });
    expect(beyondApproved(output(undefined, true), output('x'))).toEqual([]);
    expect(beyondApproved(output('x'), output('x'))).toEqual([]);
    expect(beyondApproved(output('x'), output('y'))).toEqual(['output id changes in another way']);
    expect(beyondApproved({}, output('y'))).toEqual(['output id changes in another way']);
  });
});
