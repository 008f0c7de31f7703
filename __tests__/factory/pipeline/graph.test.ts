import { stackGraph } from '../../../factory/pipeline/graph';
import type { ManifestStack } from '../../../factory/pipeline/manifest';

function stacks(
  dependencies: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, ManifestStack> {
  return new Map(
    Object.entries(dependencies).map(([id, needed]) => [
      id,
      { id, directory: `/out/${id}`, file: `/out/${id}/cdk.tf.json`, dependencies: needed },
    ]),
  );
}

test('waves follow from the dependencies, whatever order the manifest has', () => {
  const graph = stackGraph(
    stacks({
      baseline: ['account'],
      guardrails: ['account', 'organization'],
      account: ['organization'],
      organization: [],
    }),
  );
  expect(graph.waves).toEqual([['organization'], ['account'], ['baseline', 'guardrails']]);
  expect(graph.order).toEqual(['organization', 'account', 'baseline', 'guardrails']);
});

test('of chosen stacks only those count', () => {
  const graph = stackGraph(stacks({ a: [], b: ['a'], c: ['b'] }), ['a', 'c']);
  expect(graph.waves).toEqual([['a', 'c']]);
  expect(graph.dependencies('c')).toEqual([]);
});

test('a circle is named', () => {
  expect(() => stackGraph(stacks({ a: ['c'], b: ['a'], c: ['b'] }))).toThrow('in a circle: a -> c -> b -> a');
});

test('a dependency that is not in the manifest is named', () => {
  expect(() => stackGraph(stacks({ a: ['gone'] }))).toThrow('Stack "a" depends on "gone"');
});
