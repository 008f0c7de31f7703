import { driftOfPlan } from '../../../factory/drift/drift-of-plan';
import type { PlanJson } from '../../../factory/pipeline/plan-summary';

type Json = Readonly<Record<string, unknown>>;

const resource = (
  actions: readonly string[],
  before: Json | null,
  after: Json | null,
  more: Json = {},
  name = 'y',
) => ({
  address: `aws_x.${name}`,
  type: 'aws_x',
  change: { actions, before, after, ...more },
});
const plan = (drift: readonly unknown[], changes: readonly unknown[]) =>
  ({ resource_drift: drift, resource_changes: changes }) as PlanJson;

describe('what others changed', () => {
  test('what the plan takes back, from what was left to what is there', () => {
    expect(
      driftOfPlan(
        plan(
          [resource(['update'], { length: 14, used: 1 }, { length: 8, used: 2 })],
          [resource(['update'], { length: 8, used: 2 }, { length: 14, used: 2 })],
        ),
      ),
    ).toEqual({
      drifted: [
        {
          address: 'aws_x.y',
          type: 'aws_x',
          kind: 'changed',
          region: undefined,
          attributes: [{ path: 'length', before: '14', after: '8' }],
          alsoPending: false,
        },
      ],
      pending: [],
    });
  });

  test('what nobody takes back is noise', () => {
    const used = resource(['update'], { used: 1 }, { used: 2 });
    expect(driftOfPlan(plan([used], []))).toEqual({ drifted: [], pending: [] });
    expect(driftOfPlan(plan([used], [resource(['no-op'], { used: 2 }, { used: 2 })]))).toEqual({
      drifted: [],
      pending: [],
    });
  });

  test('a resource that only the configuration changes is pending', () => {
    expect(
      driftOfPlan(
        plan(
          [resource(['update'], { used: 1, length: 14 }, { used: 2, length: 14 })],
          [resource(['update'], { used: 2, length: 14 }, { used: 2, length: 16 })],
        ),
      ),
    ).toEqual({ drifted: [], pending: [{ address: 'aws_x.y', action: 'update' }] });
  });

  test('one that both change is both', () => {
    const { drifted, pending } = driftOfPlan(
      plan(
        [resource(['update'], { length: 14 }, { length: 8 })],
        [resource(['update'], { length: 8 }, { length: 16 })],
      ),
    );
    expect(drifted).toMatchObject([{ attributes: [{ before: '14', after: '8' }], alsoPending: true }]);
    expect(pending).toEqual([{ address: 'aws_x.y', action: 'update' }]);
  });

  test('what is gone, and what only hangs on it', () => {
    const { drifted, pending } = driftOfPlan(
      plan(
        [resource(['delete'], { name: 'n', arn: 'a' }, null)],
        [
          resource(['create'], null, { name: 'n' }, { after_unknown: { arn: true } }),
          resource(['update'], { of: 'a', x: 1 }, { x: 1 }, { after_unknown: { of: true } }, 'follows'),
          resource(['create'], null, { name: 'new' }, {}, 'new'),
        ],
      ),
    );
    expect(drifted).toMatchObject([{ address: 'aws_x.y', kind: 'gone', attributes: [], alsoPending: false }]);
    expect(pending).toEqual([{ address: 'aws_x.new', action: 'create' }]);
  });

  test('what is gone and no longer wanted is neither', () => {
    expect(driftOfPlan(plan([resource(['delete'], { name: 'n' }, null)], []))).toEqual({
      drifted: [],
      pending: [],
    });
  });

  test('a secret is not told', () => {
    const secret = { before_sensitive: { value: true }, after_sensitive: { value: true } };
    const { drifted } = driftOfPlan(
      plan(
        [resource(['update'], { value: 'one' }, { value: 'two' }, secret)],
        [resource(['update'], { value: 'two' }, { value: 'one' }, secret)],
      ),
    );
    expect(drifted[0]?.attributes).toEqual([{ path: 'value', before: '(sensitive)', after: '(sensitive)' }]);
    expect(JSON.stringify(drifted)).not.toMatch(/one|two/);
  });

  test('what is only read counts for nothing', () => {
    const data = { ...resource(['read'], null, { x: 1 }), mode: 'data' };
    expect(driftOfPlan(plan([], [data]))).toEqual({ drifted: [], pending: [] });
  });
});
