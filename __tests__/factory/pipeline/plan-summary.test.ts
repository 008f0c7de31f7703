import { describeCounts } from '../../../factory/pipeline/describe';
import { summarizePlan } from '../../../factory/pipeline/plan-summary';

const change = (name: string, actions: readonly string[], more: object = {}, moved: object = {}) => ({
  address: `t.${name}`,
  type: 't',
  change: { actions, ...more },
  ...moved,
});

test('resources are counted by what is done to them, outputs by what the state has', () => {
  const { counts, changes, outputsInState } = summarizePlan({
    resource_changes: [
      change('a', ['create']),
      change('b', ['update']),
      change('c', ['delete', 'create']),
      change('d', ['no-op']),
      change('e', ['no-op'], { importing: { id: '1' } }),
      change('f', ['update'], {}, { previous_address: 't.old' }),
      change('g', ['read']),
      change('h', ['delete']),
    ],
    output_changes: {
      there: { actions: ['no-op'], after_unknown: false },
      changing: { actions: ['update'], after_unknown: false },
      unknown: { actions: ['update'], after_unknown: true },
      coming: { actions: ['create'], after_unknown: false },
    },
  });
  expect(counts).toEqual({
    create: 1,
    update: 2,
    delete: 1,
    replace: 1,
    import: 1,
    move: 1,
    read: 1,
    forget: 0,
  });
  expect(changes.map(({ address }) => address)).toEqual(['t.a', 't.b', 't.c', 't.e', 't.f', 't.g', 't.h']);
  expect(outputsInState).toEqual(new Set(['there', 'changing']));
  expect(describeCounts(counts)).toBe('+2 ~2 -2 >1');
});
