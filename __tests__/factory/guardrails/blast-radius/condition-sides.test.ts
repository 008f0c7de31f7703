import { conditionSides } from '../../../../factory/guardrails/blast-radius/condition-sides';
import { guardrailEvaluator } from '../../../../factory/guardrails/evaluation/evaluator';
import type { ContextValue } from '../../../../factory/guardrails/evaluation/question';
import type { PolicyCondition } from '../../../../factory/guardrails/policy-statement';

const evaluator = guardrailEvaluator({
  organization: {
    partition: 'aws',
    managementAccountId: '111111111111',
    governedRegions: [],
    accessRole: 'Access',
    fullAwsAccess: true,
    essentialRoles: { deployment: [], breakGlass: [] },
  },
  organizationalUnits: [],
  accounts: [],
  guardrails: [],
});

/** Whether a Deny under the condition denies a request with a value for its key. */
function holds(condition: PolicyCondition, value: ContextValue): boolean | undefined {
  const statement = {
    sid: undefined,
    effect: 'Deny',
    actions: ['s3:GetObject'],
    notActions: undefined,
    resources: ['*'],
    notResources: undefined,
    conditions: [condition],
    pointer: ['Statement', 0],
  } as const;
  const policies = [{ name: 'deny', type: 'scp', file: 'deny.json', statements: [statement] }] as const;
  const { verdict } = evaluator.decide(
    { kind: 'document', policies },
    { action: 's3:GetObject', context: { [condition.key]: value } },
  );
  return verdict === 'depends' ? undefined : verdict === 'denied';
}

const plain: readonly (readonly [operator: string, key: string, values: readonly string[]])[] = [
  ['StringEquals', 's3:x-amz-acl', ['private', 'public-read']],
  ['StringNotEquals', 's3:x-amz-acl', ['private', 'public-read']],
  ['StringEqualsIgnoreCase', 's3:x-amz-acl', ['Private']],
  ['StringLike', 's3:prefix', ['home/*', 'a?c']],
  ['StringNotLike', 's3:prefix', ['home/*']],
  ['NumericEquals', 's3:max-keys', ['10']],
  ['NumericNotEquals', 's3:max-keys', ['10']],
  ['NumericLessThan', 's3:max-keys', ['10']],
  ['NumericLessThanEquals', 's3:max-keys', ['10']],
  ['NumericGreaterThan', 's3:max-keys', ['10']],
  ['NumericGreaterThanEquals', 's3:max-keys', ['10']],
  ['DateEquals', 'aws:TokenIssueTime', ['2026-01-01T00:00:00Z']],
  ['DateNotEquals', 'aws:TokenIssueTime', ['2026-01-01T00:00:00Z']],
  ['DateLessThan', 'aws:TokenIssueTime', ['2026-01-01T00:00:00Z']],
  ['DateLessThanEquals', 'aws:TokenIssueTime', ['2026-01-01T00:00:00Z']],
  ['DateGreaterThan', 'aws:TokenIssueTime', ['2026-01-01T00:00:00Z']],
  ['DateGreaterThanEquals', 'aws:TokenIssueTime', ['2026-01-01T00:00:00Z']],
  ['Bool', 'aws:MultiFactorAuthPresent', ['true']],
  ['Bool', 'aws:MultiFactorAuthPresent', ['false']],
  ['IpAddress', 'aws:SourceIp', ['192.0.2.0/24']],
  ['IpAddress', 'aws:SourceIp', ['203.0.113.0/24']],
  ['NotIpAddress', 'aws:SourceIp', ['192.0.2.0/24', '2001:db8::/32']],
  ['ArnLike', 'aws:SourceArn', ['arn:aws:s3:::a-*']],
  ['ArnNotLike', 'aws:SourceArn', ['arn:aws:s3:::a-*']],
  ['ArnEquals', 'aws:SourceArn', ['arn:aws:s3:::a']],
];
const optional = plain.map(([operator, key, values]) => [`${operator}IfExists`, key, values] as const);
const ofSets = ['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike'].flatMap((operator) =>
  ['ForAllValues', 'ForAnyValue'].map(
    (set) => [`${set}:${operator}`, 'aws:TagKeys', ['team', 'env']] as const,
  ),
);
const presence = [
  ['Null', 's3:prefix', ['true']],
  ['Null', 's3:prefix', ['false']],
] as const;

test.each([...plain, ...optional, ...ofSets, ...presence])(
  '%s %s %j: each value is on the side that the evaluator puts it on',
  (operator, key, values) => {
    const condition = { operator, key, values };
    const sides = conditionSides(condition);
    expect(sides.holds.length).toBeGreaterThan(0);
    expect(sides.fails.length).toBeGreaterThan(0);
    expect(sides.holds.map((value) => [value, holds(condition, value)])).toEqual(
      sides.holds.map((value) => [value, true]),
    );
    expect(sides.fails.map((value) => [value, holds(condition, value)])).toEqual(
      sides.fails.map((value) => [value, false]),
    );
  },
);

test('values that hold policy variables are left to what follows from the place', () => {
  const condition = { operator: 'StringEquals', key: 'aws:ResourceOrgID', values: ['${aws:PrincipalOrgID}'] };
  expect(conditionSides(condition)).toEqual({ holds: [], fails: [null] });
});
