import fc from 'fast-check';
import { coversStatement } from '../../../../factory/guardrails/checks/covering';
import { guardrailEvaluator } from '../../../../factory/guardrails/evaluation/evaluator';
import { parseStatements } from '../../../../factory/guardrails/evaluation/parse-policy';
import type { PolicyStatement } from '../../../../factory/guardrails/policy-statement';
import { organizationOf } from '../evaluation/organization-of';

const statementOf = (statement: object): PolicyStatement => {
  const [parsed] = parseStatements({
    Statement: {
      Effect: 'Deny',
      ...('NotResource' in statement ? {} : { Resource: '*' }),
      ...statement,
    },
  });
  if (!parsed) throw new Error('The statement of the test is malformed');
  return parsed;
};

describe('coversStatement', () => {
  const trail = { Action: 'cloudtrail:StopLogging' };
  test.each<[string, object, object, boolean]>([
    ['itself', trail, trail, true],
    ['another case', { Action: 'CloudTrail:stoplogging' }, trail, true],
    ['a wildcard', { Action: ['s3:*', 'cloudtrail:*'] }, trail, true],
    ['another action', { Action: 'cloudtrail:DeleteTrail' }, trail, false],
    ['another effect', { ...trail, Effect: 'Allow' }, trail, false],
    ['everything but others', { NotAction: 's3:*' }, { NotAction: ['s3:*', 'iam:*'] }, true],
    [
      'everything but some that the other has',
      { NotAction: ['s3:*', 'iam:*'] },
      { NotAction: 's3:*' },
      false,
    ],
    ['everything', { Action: '*' }, { NotAction: 's3:*' }, true],
    [
      'a narrower resource',
      { ...trail, Resource: 'arn:aws:cloudtrail:*:*:trail/x' },
      { ...trail, Resource: 'arn:aws:cloudtrail:*:*:trail/*' },
      false,
    ],
    [
      'a resource whose star would have to reach over parts',
      { ...trail, Resource: 'arn:aws:*:trail/x' },
      { ...trail, Resource: 'arn:aws:cloudtrail:eu-west-1:111111111111:trail/x' },
      false,
    ],
    ['a condition less', trail, { ...trail, Condition: { Bool: { 'aws:SecureTransport': 'false' } } }, true],
    ['a condition more', { ...trail, Condition: { Bool: { 'aws:SecureTransport': 'false' } } }, trail, false],
    [
      'fewer exemptions',
      { ...trail, Condition: { ArnNotLike: { 'aws:PrincipalArn': ['a'] } } },
      { ...trail, Condition: { ArnNotLike: { 'aws:PrincipalARN': ['a', 'b'] } } },
      true,
    ],
    [
      'more exemptions',
      { ...trail, Condition: { ArnNotLike: { 'aws:PrincipalArn': ['a', 'b'] } } },
      { ...trail, Condition: { ArnNotLike: { 'aws:PrincipalArn': ['a'] } } },
      false,
    ],
    [
      'more values',
      { ...trail, Condition: { StringEqualsIfExists: { 'aws:SourceVpc': ['a', 'b'] } } },
      { ...trail, Condition: { StringEquals: { 'aws:SourceVpc': 'b' } } },
      true,
    ],
    [
      'the key missing as well',
      { ...trail, Condition: { StringEquals: { 'aws:SourceVpc': 'b' } } },
      { ...trail, Condition: { StringEqualsIfExists: { 'aws:SourceVpc': 'b' } } },
      false,
    ],
  ])('with %s', (_, wide, narrow, expected) => {
    expect(coversStatement(statementOf(wide), statementOf(narrow))).toBe(expected);
  });

  const some = <T>(...values: readonly T[]) =>
    fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 });
  const statement = fc
    .record({
      action: fc.constantFrom('Action', 'NotAction'),
      actions: some('*', 's3:*', 's3:Get*', 's3:GetObject', 'sqs:*'),
      resource: fc.constantFrom('Resource', 'Resource', 'NotResource'),
      resources: some('*', 'arn:aws:s3:::*', 'arn:aws:s3:::a/*', 'arn:aws:s3:::*/x', 'arn:*:s3:*:*:a/x'),
      operator: fc.constantFrom(
        'StringEquals',
        'StringNotEquals',
        'StringLikeIfExists',
        'StringNotLike',
        'ForAllValues:StringEquals',
        'ForAnyValue:StringNotEquals',
        'Null',
      ),
      values: some('true', 'false', 'a', 'a*'),
      conditional: fc.boolean(),
    })
    .map(({ action, actions, resource, resources, operator, values, conditional }) => ({
      Effect: 'Deny',
      [action]: actions,
      [resource]: resources,
      ...(conditional ? { Condition: { [operator]: { 'aws:SourceVpc': values } } } : {}),
    }));
  const question = fc.record({
    action: fc.constantFrom('s3:GetObject', 's3:PutObject', 'sqs:SendMessage'),
    resource: fc.constantFrom('arn:aws:s3:::a/x', 'arn:aws:s3:::b/x', 'arn:aws:s3:::a/y'),
    context: fc.record({ 'aws:SourceVpc': fc.constantFrom('a', 'ab', 'true', null) }),
  });

  test('what the covered one denies, the covering one denies as well', () => {
    const { decide } = guardrailEvaluator(organizationOf({ accounts: { shop: { in: '' } } }));
    const isDenied = (found: PolicyStatement, asked: Parameters<typeof decide>[1]): boolean =>
      decide(
        {
          kind: 'document',
          policies: [{ name: 'drawn', type: 'scp', file: undefined, statements: [found] }],
        },
        asked,
      ).verdict === 'denied';
    fc.assert(
      fc.property(
        statement,
        statement,
        fc.array(question, { minLength: 1, maxLength: 8 }),
        (one, other, asked) => {
          const [wide, narrow] = [statementOf(one), statementOf(other)];
          fc.pre(coversStatement(wide, narrow));
          return asked.every((each) => !isDenied(narrow, each) || isDenied(wide, each));
        },
      ),
      { numRuns: 200, maxSkipsPerRun: 200 },
    );
  });
});
