import fc from 'fast-check';
import { policyQuotas } from '../../../../factory/aws/quotas';
import type { Question } from '../../../../factory/guardrails/evaluation/question';
import type { GuardedOrganization } from '../../../../factory/guardrails/guarded-organization';
import { type QuotasAt, quotasAt } from '../../../../factory/guardrails/packing/quotas-at';
import type { Guardrail, GuardrailTarget } from '../../../../factory/model/landing-zone';

/** The root, the OU Workloads with Prod in it, and an account in Prod: everything that policies attach to. */
export const targets: readonly GuardrailTarget[] = [
  { kind: 'root' },
  { kind: 'organizationalUnit', slug: 'workloads' },
  { kind: 'organizationalUnit', slug: 'workloads-prod' },
  { kind: 'account', slug: 'payments-prod' },
];

const bare: GuardedOrganization = {
  organization: {
    partition: 'aws',
    managementAccountId: '111111111111',
    governedRegions: ['eu-central-1'],
    accessRole: 'OrganizationAccountAccessRole',
    fullAwsAccess: true,
    essentialRoles: { deployment: [], breakGlass: [] },
  },
  organizationalUnits: [
    { slug: 'workloads', path: 'Workloads', parent: undefined, fullAwsAccess: true },
    { slug: 'workloads-prod', path: 'Workloads/Prod', parent: 'workloads', fullAwsAccess: true },
  ],
  accounts: [
    {
      slug: 'payments-prod',
      organizationalUnit: 'workloads-prod',
      tags: {},
      accountId: undefined,
      fullAwsAccess: true,
    },
  ],
  guardrails: [],
};

const ACTIONS = [
  's3:GetObject',
  's3:PutObject',
  'ec2:RunInstances',
  'iam:CreateUser',
  'organizations:LeaveOrganization',
];
const actions = fc.oneof(
  fc.constantFrom(...ACTIONS, 's3:*', 'ec2:*', 's3:Get*', '*'),
  fc.array(fc.constantFrom(...ACTIONS, 'iam:*'), { minLength: 1, maxLength: 3 }),
);
const conditions = fc.constantFrom<Record<string, unknown> | undefined>(
  undefined,
  { StringNotEquals: { 'aws:RequestedRegion': ['eu-central-1'] } },
  { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::{{accountId:payments-prod}}:role/ci' } },
  { Bool: { 'aws:MultiFactorAuthPresent': 'false' } },
  { StringEquals: { 'aws:PrincipalTag/team': '${aws:ResourceTag/team}' } },
);

const statements = (effects: readonly string[]) =>
  fc
    .record({
      sid: fc.option(fc.constantFrom('Deny', 'Deny2', 'Region', 'A'), { nil: undefined }),
      effect: fc.constantFrom(...effects),
      actions,
      isNegated: fc.boolean(),
      resource: fc.constantFrom('*', 'arn:aws:s3:::logs/*'),
      condition: conditions,
    })
    .map(({ sid, effect, actions, isNegated, resource, condition }) => ({
      Sid: sid,
      Effect: effect,
      [isNegated && effect === 'Deny' ? 'NotAction' : 'Action']: actions,
      Resource: resource,
      Condition: condition,
    }));

/** Guardrails with names of their own, on one target or several, each of one to three statements. */
export const guardrailLists = (count: { minLength: number; maxLength: number }) =>
  fc
    .array(
      fc.record({
        type: fc.constantFrom('scp', 'scp', 'scp', 'rcp'),
        isAllow: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
        targets: fc.subarray([...targets], { minLength: 1 }),
        denials: fc.uniqueArray(statements(['Deny']), {
          minLength: 1,
          maxLength: 3,
          selector: ({ Sid, ...rest }) => Sid ?? JSON.stringify(rest),
        }),
        allowances: fc.array(statements(['Allow']), { minLength: 1, maxLength: 1 }),
      }),
      count,
    )
    .map((list) =>
      list.map(({ type, isAllow, targets, denials, allowances }, index): Guardrail => {
        const own = isAllow && type === 'scp' ? allowances : denials;
        const Statement = type === 'rcp' ? own.map((each) => ({ ...each, Principal: '*' })) : own;
        return {
          name: `guardrail-${index}`,
          type: type as Guardrail['type'],
          description: `Guardrail ${index}`,
          file: `policies/${type}/guardrail-${index}.json`,
          content: JSON.stringify({ Version: '2012-10-17', Statement }),
          targets,
        };
      }),
    );

/** An organisation with some levels that are allow lists, and quotas small enough to be met. */
export const organizations = fc
  .record({
    full: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    perTarget: fc.integer({ min: 2, max: 7 }),
    characters: fc.integer({ min: 700, max: 3000 }),
  })
  .map(({ full: [root = true, unit = true, below = true, account = true], perTarget, characters }) => {
    const organization: GuardedOrganization = {
      ...bare,
      organization: { ...bare.organization, fullAwsAccess: root },
      organizationalUnits: bare.organizationalUnits.map((each, index) => ({
        ...each,
        fullAwsAccess: index === 0 ? unit : below,
      })),
      accounts: bare.accounts.map((each) => ({ ...each, fullAwsAccess: account })),
    };
    const quota = { perTarget, characters };
    const quotas: QuotasAt = quotasAt(organization, policyQuotas('aws', { scp: quota, rcp: quota }));
    return { organization, quotas };
  });

export const questions: fc.Arbitrary<Question> = fc.record(
  {
    action: fc.constantFrom(...ACTIONS, 'sts:AssumeRole', 's3:GetBucketPolicy'),
    region: fc.constantFrom('eu-central-1', 'us-east-1'),
    resource: fc.constantFrom('arn:aws:s3:::logs/one', 'arn:aws:s3:::other/one'),
    principal: fc.constantFrom('root', 'role/ci', 'role/Admin'),
    context: fc.constantFrom<Question['context'] & object>(
      { 'aws:MultiFactorAuthPresent': false },
      { 'aws:PrincipalTag/team': 'a', 'aws:ResourceTag/team': 'a' },
      { 'aws:PrincipalTag/team': null },
    ),
  },
  { requiredKeys: ['action'] },
);
