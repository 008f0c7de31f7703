import type { PlanJson } from '../../../factory/pipeline/plan-summary';
import { changeDigests, differences } from '../../../factory/pipeline/planned/change-digests';
import { change } from './gate/gate-fixture';

const bucket = change(
  'aws_s3_bucket.a',
  { acl: 'private', tags: { a: '1', b: '2' } },
  { acl: 'public', tags: { b: '2', a: '1' } },
);
const secret = change(
  'aws_ssm_parameter.b',
  undefined,
  { value: 'hunter2' },
  { after_unknown: { arn: true, tags: {} } },
);
const plan: PlanJson = {
  resource_changes: [
    bucket,
    secret,
    { ...bucket, address: 'data.x.y', mode: 'data', change: { actions: ['read'] } },
  ],
  output_changes: { id: { actions: ['update'] }, kept: { actions: ['no-op'] } },
};

test('are of what changes alone, in any order, with no value in clear', () => {
  const digests = changeDigests(plan);
  expect(Object.keys(digests)).toEqual(['aws_s3_bucket.a', 'aws_ssm_parameter.b', 'output id']);
  expect(JSON.stringify(digests)).not.toContain('hunter2');
  const turned = changeDigests({ ...plan, resource_changes: [...(plan.resource_changes ?? [])].reverse() });
  expect(turned).toEqual(digests);
});

test.each([
  ['a value', change(bucket.address, { acl: 'private' }, { acl: 'public-read' })],
  ['what was there', change(bucket.address, { acl: 'aws-exec-read' }, { acl: 'public' })],
  ['what is known', change(bucket.address, { acl: 'private' }, {}, { after_unknown: { acl: true } })],
  ['the action', change(bucket.address, { acl: 'private' }, undefined)],
  ['the place it comes from', { ...bucket, previous_address: 'aws_s3_bucket.z' }],
  ['that it is imported', { ...bucket, change: { ...bucket.change, importing: { id: 'a' } } }],
])('differ when %s does', (_what, other) => {
  const now = changeDigests({ ...plan, resource_changes: [other, secret] });
  expect(differences(changeDigests(plan), now)).toEqual(['aws_s3_bucket.a changes in another way']);
});

test('say what is new and what is gone', () => {
  const was = changeDigests({ resource_changes: [bucket] });
  const now = changeDigests({ resource_changes: [secret] });
  expect(differences(was, now)).toEqual([
    'aws_s3_bucket.a no longer changes',
    'aws_ssm_parameter.b was not to change',
  ]);
  expect(differences(was, was)).toEqual([]);
});

test('attributes that stay as they are play no part: others may have changed them in AWS', () => {
  const of = (more: object) =>
    changeDigests({ resource_changes: [change('x.y', { a: 1, ...more }, { a: 2, ...more })] });
  expect(of({ etag: '1' })).toEqual(of({ etag: '2' }));
  const gone = (more: object) =>
    changeDigests({ resource_changes: [change('x.y', { a: 1, ...more }, undefined)] });
  expect(gone({ etag: '1' })).toEqual(gone({}));
});
