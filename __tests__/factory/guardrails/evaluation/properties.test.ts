import fc from 'fast-check';
import { guardrailEvaluator, type Place } from '../../../../factory/guardrails/evaluation/evaluator';
import type { Question } from '../../../../factory/guardrails/evaluation/question';
import { organizationOf, type Tree } from './organization-of';

// Few words, so that statements and requests meet often.
const action = fc.constantFrom('s3:GetObject', 's3:PutObject', 'sqs:SendMessage', 'iam:CreateUser');
const actionPattern = fc.constantFrom(
  '*',
  's3:*',
  's3:Get*',
  '*:*Object',
  'sqs:SendMessage',
  'iam:Create????',
);
const resource = fc.constantFrom(
  '*',
  'arn:aws:s3:::a/*',
  'arn:aws:s3:::*/x',
  'arn:aws:sqs:*:*:q',
  'arn:aws:iam::*:user/${aws:username}',
);
const operator = fc.constantFrom(
  'StringEquals',
  'StringNotEquals',
  'StringLikeIfExists',
  'StringNotLike',
  'ForAllValues:StringEquals',
  'ForAnyValue:StringNotLike',
  'Bool',
  'BoolIfExists',
  'Null',
);
const key = fc.constantFrom('aws:PrincipalTag/team', 'aws:SourceVpc', 'aws:TagKeys', 'aws:SecureTransport');
const value = fc.constantFrom(
  'true',
  'false',
  'a',
  'b',
  'a*',
  '*',
  '',
  '${aws:PrincipalTag/team}',
  "${aws:SourceVpc, 'b'}",
);
const given = fc.oneof(
  fc.constantFrom<string | null>('true', 'false', 'a', 'b', 'ab', '', null),
  fc.uniqueArray(fc.constantFrom('a', 'b', 'ab'), { maxLength: 2 }),
);

const statement = fc
  .record({
    names: fc.constantFrom('Action', 'NotAction'),
    actions: fc.array(actionPattern, { minLength: 1, maxLength: 2 }),
    covers: fc.constantFrom('Resource', 'Resource', 'NotResource'),
    resources: fc.array(resource, { minLength: 1, maxLength: 2 }),
    conditions: fc.array(fc.tuple(operator, key, fc.array(value, { minLength: 1, maxLength: 2 })), {
      maxLength: 2,
    }),
  })
  .map(({ names, actions, covers, resources, conditions }) => ({
    [names]: actions,
    [covers]: resources,
    Condition: Object.fromEntries(conditions.map(([name, on, values]) => [name, { [on]: values }])),
  }));

const levels = ['root', 'Workloads', 'shop'] as const;
const policies = fc.array(
  fc.record({
    type: fc.constantFrom('scp' as const, 'rcp' as const),
    at: fc.constantFrom(...levels),
    Effect: fc.constantFrom<'Allow' | 'Deny'>('Allow', 'Deny'),
    statement,
  }),
  { maxLength: 4 },
);
type Drawn = typeof policies extends fc.Arbitrary<infer T> ? T : never;

const question = fc.record(
  {
    action,
    resource: fc.constantFrom(
      'arn:aws:s3:::a/x',
      'arn:aws:s3:::b/y',
      'arn:aws:sqs:eu-central-1:222222222222:q',
    ),
    principal: fc.constantFrom(
      'role/Admin',
      'user/dana',
      'root',
      'cloudtrail.amazonaws.com',
      'arn:aws:iam::999999999999:role/x',
    ),
    context: fc.dictionary(key, given, { maxKeys: 4 }),
  },
  { requiredKeys: ['action', 'context'] },
);

/** Neither the root user nor an AWS service has tags. */
const UNTAGGED: readonly string[] = ['root', 'cloudtrail.amazonaws.com'];
const place: Place = { kind: 'account', slug: 'shop' };

/** An organisation that has FullAWSAccess at some levels, and the policies drawn. */
function evaluatorOf(drawn: Drawn, fullAccess: readonly string[]) {
  const attachedTo = (at: string) => [
    ...(fullAccess.includes(at) ? ['FullAWSAccess'] : []),
    ...drawn.flatMap((policy, index) => (policy.at === at ? [`policy-${index}`] : [])),
  ];
  const tree: Tree = {
    policies: Object.fromEntries(
      drawn.map(({ type, Effect, statement: rest }, index) => [
        `policy-${index}`,
        { type, Statement: { Effect, ...rest } },
      ]),
    ),
    root: attachedTo('root'),
    units: { Workloads: attachedTo('Workloads') },
    accounts: { shop: { in: 'Workloads', id: '222222222222', attached: attachedTo('shop') } },
  };
  return guardrailEvaluator(organizationOf(tree));
}

const fullAccess = fc.oneof(fc.constant([...levels]), fc.subarray([...levels]));
const extra = (effect: 'Allow' | 'Deny') =>
  fc.record({
    type: fc.constantFrom('scp' as const, 'rcp' as const),
    at: fc.constantFrom(...levels),
    Effect: fc.constant(effect),
    statement,
  });
const runs = { numRuns: 2_000 };

describe('whatever the policies and the request', () => {
  test('another Deny never lets through what was denied', () => {
    fc.assert(
      fc.property(policies, fullAccess, extra('Deny'), question, (drawn, full, added, asked) => {
        const before = evaluatorOf(drawn, full).decide(place, asked).verdict;
        const after = evaluatorOf([...drawn, added], full).decide(place, asked).verdict;
        if (before === 'denied') expect(after).toBe('denied');
        if (after === 'allowed') expect(before).toBe('allowed');
      }),
      runs,
    );
  });

  test('another Allow never denies what was allowed', () => {
    fc.assert(
      fc.property(policies, fullAccess, extra('Allow'), question, (drawn, full, added, asked) => {
        const before = evaluatorOf(drawn, full).decide(place, asked).verdict;
        const after = evaluatorOf([...drawn, added], full).decide(place, asked).verdict;
        if (before === 'allowed') expect(after).toBe('allowed');
        if (after === 'denied') expect(before).toBe('denied');
      }),
      runs,
    );
  });

  test('an explanation says what the decision says, and its levels add up to it', () => {
    fc.assert(
      fc.property(policies, fullAccess, question, (drawn, full, asked) => {
        const evaluator = evaluatorOf(drawn, full);
        const { sides, ...explanation } = evaluator.explain(place, asked);
        expect(explanation).toMatchObject(evaluator.decide(place, asked));
        const verdicts = sides.flatMap(({ levels: own }) => own.map(({ verdict }) => verdict));
        const worst = verdicts.includes('denied')
          ? 'denied'
          : verdicts.includes('depends')
            ? 'depends'
            : 'allowed';
        expect(explanation.verdict).toBe(worst);
      }),
      runs,
    );
  });

  test('knowing more only settles what was open, and only what was named as open matters', () => {
    fc.assert(
      fc.property(policies, fullAccess, question, key, given, (drawn, full, asked, name, known) => {
        const evaluator = evaluatorOf(drawn, full);
        const before = evaluator.decide(place, asked);
        // What follows from who asks, or from how every request is made, is known before it is said.
        const isTagOfUntagged = name === 'aws:PrincipalTag/team' && UNTAGGED.includes(asked.principal ?? '');
        const isWithoutTransport = name === 'aws:SecureTransport' && [known].flat().every((item) => !item);
        if (Object.hasOwn(asked.context, name) || isTagOfUntagged || isWithoutTransport) return;
        const more: Question = { ...asked, context: { ...asked.context, [name]: known } };
        const after = evaluator.decide(place, more);
        if (before.verdict !== 'depends' || !before.dependsOn.includes(name)) {
          expect(after.verdict).toBe(before.verdict);
        }
        expect(before.verdict === 'depends' || after.verdict === before.verdict).toBe(true);
        expect([...before.dependsOn, name]).toEqual(expect.arrayContaining([...after.dependsOn]));
      }),
      runs,
    );
  });

  test('with all of it known nothing is open', () => {
    const all = fc.record({
      'aws:PrincipalTag/team': given,
      'aws:SourceVpc': given,
      'aws:TagKeys': given,
      'aws:SecureTransport': given,
    });
    fc.assert(
      fc.property(policies, fullAccess, question, all, (drawn, full, asked, context) => {
        const complete = { resource: 'arn:aws:s3:::a/x', principal: 'user/dana', ...asked, context };
        const known = complete.principal.endsWith('.amazonaws.com')
          ? { ...complete, context: { ...context, 'aws:username': null } }
          : { ...complete, context: { ...context, 'aws:username': 'dana' } };
        expect(evaluatorOf(drawn, full).decide(place, known).verdict).not.toBe('depends');
      }),
      runs,
    );
  });
});
