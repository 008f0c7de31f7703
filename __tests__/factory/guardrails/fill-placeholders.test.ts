import { fillPlaceholders } from '../../../factory/guardrails/fill-placeholders';
import { lateMark, sentLength, splitLateValues } from '../../../factory/guardrails/late-value';

const values: Readonly<Record<string, string | readonly string[]>> = {
  partition: 'aws-cn',
  governedRegions: ['eu-central-1', 'eu-west-1'],
  none: [],
  'account:log-archive': lateMark({ kind: 'accountId', slug: 'log-archive' }),
};
const fill = (document: unknown) =>
  fillPlaceholders(document, {
    valueOf: (name, argument) => values[argument === undefined ? name : `${name}:${argument}`],
    known: () => Object.keys(values),
  });

test('a placeholder that is a whole text becomes its value, a list too; within a list its items take its place', () => {
  const { value, misshapes } = fill({
    whole: '{{governedRegions}}',
    list: ['us-east-1', '{{ governedRegions }}', '{{none}}', '{{partition}}'],
    nested: [['{{governedRegions}}']],
    part: 'arn:{{partition}}:s3:::logs-{{account:log-archive}}',
    number: 1,
    nothing: null,
  });
  expect(misshapes).toEqual([]);
  expect(value).toEqual({
    whole: ['eu-central-1', 'eu-west-1'],
    list: ['us-east-1', 'eu-central-1', 'eu-west-1', 'aws-cn'],
    nested: [['eu-central-1', 'eu-west-1']],
    part: 'arn:aws-cn:s3:::logs-{{accountId:log-archive}}',
    number: 1,
    nothing: null,
  });
});

test("AWS's policy variables stay as they are, in whatever form they are written", () => {
  const document = {
    a: '${aws:PrincipalTag/team}',
    b: "${aws:username, 'x'}",
    c: '$${*}{x}',
    d: '{"a": {"b": {}}}',
  };
  expect(fill(document)).toMatchObject({ value: document, misshapes: [] });
});

test('a place in the filled document leads back to the place in the file', () => {
  const { sourcePointer } = fill({
    list: ['{{governedRegions}}', 'us-east-1', { deep: ['x', '{{none}}', 'y'] }],
  });
  expect(sourcePointer(['list', 1])).toEqual(['list', 0]);
  expect(sourcePointer(['list', 2])).toEqual(['list', 1]);
  expect(sourcePointer(['list', 3, 'deep', 1])).toEqual(['list', 2, 'deep', 2]);
  expect(sourcePointer(['list', 9])).toEqual(['list', 9]);
});

test('in a key a single value can stand, and a place below it leads back to the key of the file', () => {
  const { value, misshapes, sourcePointer } = fill({
    'arn:{{partition}}:x:{{account:log-archive}}': { list: ['{{governedRegions}}', 'x'] },
    plain: 1,
  });
  expect(misshapes).toEqual([]);
  expect(value).toEqual({
    'arn:aws-cn:x:{{accountId:log-archive}}': { list: ['eu-central-1', 'eu-west-1', 'x'] },
    plain: 1,
  });
  const key = 'arn:aws-cn:x:{{accountId:log-archive}}';
  expect(sourcePointer([key, 'list', 2])).toEqual(['arn:{{partition}}:x:{{account:log-archive}}', 'list', 1]);
  expect(sourcePointer(['plain'])).toEqual(['plain']);
});

test('a list in a key, an unknown placeholder there, and two keys that come to the same are told', () => {
  const { value, misshapes } = fill({ 'x{{none}}': 1, '{{nowhere}}': 2, '{{partition}}': 3, 'aws-cn': 4 });
  expect(value).toEqual({ 'x{{none}}': 1, '{{nowhere}}': 2, 'aws-cn': 3 });
  expect(misshapes.map(({ pointer, onKey }) => [pointer, onKey])).toEqual([
    [['x{{none}}'], true],
    [['{{nowhere}}'], true],
    [['aws-cn'], true],
  ]);
});

test('late values are told apart from text, and counted at their longest', () => {
  const content =
    'a{{organizationId}}/{{rootId}}/{{organizationalUnitId:workloads-prod}}{{accountId:x}}{{other}}';
  expect(splitLateValues(content)).toEqual([
    'a',
    { kind: 'organizationId' },
    '/',
    { kind: 'rootId' },
    '/',
    { kind: 'organizationalUnitId', slug: 'workloads-prod' },
    { kind: 'accountId', slug: 'x' },
    '{{other}}',
  ]);
  expect(sentLength(content)).toBe(1 + 34 + 1 + 34 + 1 + 68 + 12 + '{{other}}'.length);
});
