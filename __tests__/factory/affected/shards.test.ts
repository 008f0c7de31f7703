import fc from 'fast-check';
import type { AffectedStack } from '../../../factory/affected/affected';
import { atlantis } from '../../../factory/affected/formats/atlantis';
import { gitlab } from '../../../factory/affected/formats/gitlab';
import { github, plain } from '../../../factory/affected/formats/lists';
import { text } from '../../../factory/affected/formats/text';
import { shards } from '../../../factory/affected/shards';

const none = { added: [], changed: [], removed: [] };
const stack = (id: string, account?: string, dependencies: readonly string[] = []): AffectedStack => ({
  id,
  account,
  change: 'changed',
  dependencies,
  resources: { ...none, changed: ['aws_a.b'] },
  reasons: ['accounts/a.yaml changed'],
});
const affected = {
  base: '0123456789abcdef0123456789abcdef01234567',
  left: [],
  stacks: [
    stack('organization'),
    stack('account-a', 'a', ['organization']),
    stack('baseline-a', 'a', ['account-a', 'organization', 'logging']),
  ],
};
const nothing = { ...affected, stacks: [] };

test('every stack is in one shard, those of an account together, and shards are about even', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 300 }), (accounts, most) => {
      const stacks = Array.from({ length: accounts }, (_, n) => [
        { id: `account-${n}`, account: `${n}` },
        { id: `baseline-${n}`, account: `${n}` },
      ]).flat();
      const dealt = shards(stacks, most);
      expect(dealt.flatMap((shard) => shard.stacks).sort()).toEqual(stacks.map(({ id }) => id).sort());
      expect(dealt.length).toBeLessThanOrEqual(Math.min(most, 256));
      for (const { stacks: ids } of dealt)
        for (const id of ids.filter((id) => id.startsWith('account-')))
          expect(ids).toContain(id.replace('account-', 'baseline-'));
      const sizes = dealt.map((shard) => shard.stacks.length);
      expect(Math.max(0, ...sizes) - Math.min(...sizes, Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(2);
    }),
  );
});

test('a matrix of GitHub is one line', () => {
  expect(github(affected, 4)).toBe(
    '{"stacks":3,"matrix":{"include":[{"shard":"1/1","stacks":"account-a baseline-a organization"}]}}\n',
  );
  expect(github(nothing, 4)).toBe('{"stacks":0,"matrix":{"include":[]}}\n');
});

test('a child pipeline of GitLab has a job for each shard, and one also for nothing', () => {
  expect(gitlab(affected, 4)).toBe(`workflow:
  rules:
    - when: always
include:
  - local: ci/gitlab-plan.yml
plan 1/1:
  extends: .account-factory-plan
  variables:
    ACCOUNT_FACTORY_SHARD: 1-of-1
    ACCOUNT_FACTORY_STACKS: account-a baseline-a organization
`);
  expect(gitlab(nothing, 4)).toContain('nothing to plan:');
});

test('Atlantis gets a project for each stack, in the order of the dependencies', () => {
  const written = atlantis(affected, 'cdktf.out/stacks');
  expect(written).toContain(`  - name: baseline-a
    dir: cdktf.out/stacks/baseline-a
    workflow: account-factory
    execution_order_group: 2
    autoplan:
      enabled: true
      when_modified:
        - ../../../**/*
`);
  expect(written.match(/execution_order_group: \d/g)).toEqual(
    [0, 1, 2].map((n) => `execution_order_group: ${n}`),
  );
});

test('lists for people and for shells', () => {
  expect(plain(affected)).toBe('organization\naccount-a\nbaseline-a\n');
  expect(plain(nothing)).toBe('');
  expect(text(affected)).toContain('3 stacks touched since 0123456789ab.');
  expect(text(nothing)).toBe('Nothing differs from 0123456789ab: no stack is touched.\n');
  expect(text({ ...nothing, left: ['baseline-x'] })).toContain(
    'Not planned, because their accounts are closed: baseline-x',
  );
});
