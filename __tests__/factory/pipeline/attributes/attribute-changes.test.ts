import fc from 'fast-check';
import {
  type AttributeValues,
  attributeChanges,
} from '../../../../factory/pipeline/attributes/attribute-changes';

const changes = (values: AttributeValues) => attributeChanges(values, () => undefined);
const policy = (...statements: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

test('nested paths, with what was there and what will be', () => {
  expect(
    changes({
      before: {
        name: 'a',
        tags: { team: 'x', old: '1' },
        ingress: [{ cidr: '10.0.0.0/8', port: 1 }],
        same: 1,
      },
      after: { name: 'b', tags: { team: 'y' }, ingress: [{ cidr: '10.1.0.0/16', port: 1 }], same: 1 },
      after_unknown: {},
    }),
  ).toEqual([
    { path: 'name', before: 'a', after: 'b' },
    { path: 'tags.team', before: 'x', after: 'y' },
    { path: 'tags.old', before: '1' },
    { path: 'ingress[0].cidr', before: '10.0.0.0/8', after: '10.1.0.0/16' },
  ]);
});

test('a block that is put in before others changes none of those', () => {
  expect(
    changes({
      before: {
        rule: [
          { name: 'b', on: true },
          { name: 'c', on: true },
        ],
      },
      after: {
        rule: [
          { name: 'a', on: false },
          { name: 'b', on: true },
          { name: 'c', on: true },
        ],
      },
    }),
  ).toEqual([
    { path: 'rule[0].name', after: 'a' },
    { path: 'rule[0].on', after: 'false' },
  ]);
});

test('a list of texts is told by what comes and goes', () => {
  expect(changes({ before: { to: ['a', 'b'] }, after: { to: ['b', 'c'] } })).toEqual([
    { path: 'to', note: 'c added; a removed' },
  ]);
  expect(changes({ before: null, after: { to: ['a', 'b'] } })).toEqual([{ path: 'to', after: 'a, b' }]);
});

test('what AWS decides is told where it replaces a value, and of a new resource not at all', () => {
  const after_unknown = { id: true, arn: true };
  expect(changes({ before: { id: '1', arn: null }, after: {}, after_unknown })).toEqual([
    { path: 'id', before: '1', after: '(known after apply)' },
  ]);
  expect(changes({ before: null, after: { name: 'x', empty: '', none: null }, after_unknown })).toEqual([
    { path: 'name', after: 'x' },
  ]);
});

test('a policy is told by its statements, another document by its paths', () => {
  expect(
    changes({
      before: { policy: policy({ Sid: 'A', Action: 'a' }, { Sid: 'B' }, { Sid: 'C', Action: 'c' }) },
      after: { policy: policy({ Sid: 'C', Action: ['c', 'd'] }, { Sid: 'A', Action: 'a' }, { Sid: 'D' }) },
    }),
  ).toEqual([{ path: 'policy', note: 'statement D added; statement B removed; statement C changed' }]);
  expect(changes({ before: null, after: { policy: policy({ Sid: 'A' }, {}) } })).toEqual([
    { path: 'policy', note: 'statements A, number 2' },
  ]);
  expect(
    changes({
      before: { content: '{"tags":{"env":{"value":"a"},"team":{}}}' },
      after: { content: '{ "tags":{"env":{"value":"b"}, "team":{}}}' },
    }),
  ).toEqual([{ path: 'content', note: 'changed at tags.env.value' }]);
});

test('default tags are said once, and where the own tags do not say them', () => {
  expect(
    changes({
      before: { tags: { a: '1' }, tags_all: { a: '1', team: 'x' } },
      after: { tags: { a: '2' }, tags_all: { a: '2', team: 'y' } },
    }),
  ).toEqual([
    { path: 'tags.a', before: '1', after: '2' },
    { path: 'tags_all.team', before: 'x', after: 'y' },
  ]);
  expect(changes({ before: null, after: { tags: null, tags_all: { team: 'y' } } })).toEqual([]);
  // As the provider reads it when the default tag was x.
  expect(
    changes({
      before: { tags: { team: 'x' }, tags_all: { team: 'x' } },
      after: { tags: {}, tags_all: { team: 'y' } },
    }),
  ).toEqual([{ path: 'tags_all.team', before: 'x', after: 'y' }]);
});

test('a long value is shortened, and a whole character stays at its end', () => {
  const [change] = changes({ before: null, after: { text: '🙂'.repeat(5000) } });
  expect(change?.after).toMatch(/^(🙂)+\.\.\. \(10,000 characters\)$/u);
});

test('what is sensitive, by terraform or by name, is never told', () => {
  expect(
    changes({
      before: { a: 's3cret', user: [{ password: 's3cret', name: 'x' }], b: ['s3cret'], c: 's3cret' },
      after: { a: 's3cret2', user: [{ password: 's3cret2', name: 'y' }], b: ['s3cret2'], c: 's3cret' },
      before_sensitive: { a: true, b: [true], c: true },
      after_sensitive: { a: true, c: true },
    }),
  ).toEqual([
    { path: 'a', before: '(sensitive)', after: '(sensitive)' },
    { path: 'user[0].password', before: '(sensitive)', after: '(sensitive)' },
    { path: 'user[0].name', before: 'x', after: 'y' },
    { path: 'b[0]', before: '(sensitive)', after: '(sensitive)' },
  ]);
});

test('no sensitive value comes out, whatever its place', () => {
  const SECRET = 'S3CR3T';
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>(SECRET, 'public', 1, true, null, `{"Statement":[{"Sid":"${SECRET}"}]}`),
      fc.dictionary(fc.constantFrom('a', 'b', 'tags', 'tags_all', 'policy'), tie('tree')),
      fc.array(tie('tree'), { maxLength: 3 }),
    ),
  }));
  const maskOf = (value: unknown): unknown => {
    if (typeof value === 'string') return value.includes(SECRET);
    if (Array.isArray(value)) return value.map(maskOf);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, maskOf(own)]));
    }
    return false;
  };
  fc.assert(
    fc.property(tree, tree, fc.boolean(), (before, after, unknown) => {
      const told = changes({
        before,
        after,
        after_unknown: unknown ? { a: true, b: [true] } : {},
        before_sensitive: maskOf(before),
        after_sensitive: maskOf(after),
      });
      expect(JSON.stringify(told)).not.toContain(SECRET);
    }),
    { numRuns: 500 },
  );
});
