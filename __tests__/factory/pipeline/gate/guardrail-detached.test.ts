import type { PlanJson, PlanJsonChange } from '../../../../factory/pipeline/plan-summary';
import { change, judge, planOf, summaries } from './gate-fixture';

const POLICY = 'aws_organizations_policy';
const ATTACHMENT = 'aws_organizations_policy_attachment';

const statement = (sid: string, action: string) => ({
  Sid: sid,
  Effect: 'Deny',
  Action: action,
  Resource: '*',
});
const document = (...statements: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });
const leaving = statement('Leaving', 'organizations:LeaveOrganization');
const trails = statement('Trails', 'cloudtrail:StopLogging');

const policy = (name: string, content: string, description = 'A guardrail') => ({
  id: `p-${name}`,
  name,
  description,
  content,
});
const attached = (name: string, target: string) => ({ policy_id: `p-${name}`, target_id: target });
const same = (address: string, values: Readonly<Record<string, unknown>>) => change(address, values, values);

const policies: readonly PlanJsonChange[] = [
  same(`${POLICY}.leaving`, policy('leaving', document(leaving))),
  same(`${POLICY}.trails`, policy('trails', document(trails))),
];
const gone = (name: string, target = 'ou_workloads-prod', id = 'ou-prod') =>
  change(`${ATTACHMENT}.${name}_${target}`, attached(name, id), undefined);

test('a guardrail that is detached from an OU, the root or an account is named with its place', () => {
  const plan = planOf(
    ...policies,
    gone('trails'),
    gone('leaving', 'root', 'r-1'),
    gone('leaving', 'account_shop', '222222222222'),
    gone('leaving', 'management_account', '111111111111'),
  );
  expect(summaries('guardrails', plan)).toEqual([
    'The plan would detach the guardrail trails from Workloads/Prod',
    'The plan would detach the guardrail leaving from the root',
    'The plan would detach the guardrail leaving from account shop',
    'The plan would detach the guardrail leaving from the management account',
  ]);
  const [refusal] = judge('guardrails', plan).refusals;
  expect(refusal?.detail).toContain('on: "trails from Workloads/Prod"');
  const allow = [{ gate: 'guardrail-detached', on: 'trails from Workloads/Prod' }];
  expect(summaries('guardrails', plan, { allow })).toHaveLength(3);
});

test('an entry in a request does not lift it: guardrails are no stack of an account', () => {
  const allow = [{ gate: 'guardrail-detached', on: 'trails from account shop', account: 'shop' }];
  const plan = planOf(...policies, gone('trails', 'account_shop', '222222222222'));
  expect(summaries('guardrails', plan, { allow })).toHaveLength(1);
});

test('one that goes with its policy, or is moved to another place, is detached as well', () => {
  const moved = { policy_id: 'p-leaving', target_id: 'ou-other' };
  const plan = planOf(
    same(`${POLICY}.leaving`, policy('leaving', document(leaving))),
    change(`${POLICY}.trails`, policy('trails', document(trails)), undefined),
    gone('trails'),
    change(`${ATTACHMENT}.leaving_ou_workloads`, attached('leaving', 'ou-workloads'), moved, {
      actions: ['delete', 'create'],
    }),
  );
  expect(summaries('guardrails', plan)).toEqual([
    'The plan would detach the guardrail trails from Workloads/Prod',
    'The plan would detach the guardrail leaving from Workloads',
  ]);
});

test('an OU or account that is given up itself is for other rules to judge', () => {
  const plan = planOf(
    ...policies,
    gone('trails', 'ou_legacy', 'ou-legacy'),
    gone('trails', 'account_old', '333333333333'),
  );
  expect(summaries('guardrails', plan)).toEqual([]);
});

test('a document that is edited is not judged', () => {
  const plan = planOf(
    change(`${POLICY}.trails`, policy('trails', document(trails)), policy('trails', document())),
    same(`${ATTACHMENT}.trails_root`, attached('trails', 'r-1')),
  );
  expect(summaries('guardrails', plan)).toEqual([]);
});

test('nothing is lost where the same is attached under another address', () => {
  const plan = planOf(
    ...policies,
    gone('trails'),
    change(`${ATTACHMENT}.elsewhere_ou_workloads-prod`, undefined, attached('trails', 'ou-prod')),
  );
  expect(summaries('guardrails', plan)).toEqual([]);
});

test('nor where it is attached above from then on; below, or beside, it is', () => {
  const attach = (target: string, id: string) =>
    change(`${ATTACHMENT}.trails_${target}`, undefined, attached('trails', id));
  const judged = (...changes: readonly PlanJsonChange[]) =>
    summaries('guardrails', planOf(...policies, ...changes));
  expect(judged(gone('trails'), attach('ou_workloads', 'ou-workloads'))).toEqual([]);
  expect(judged(gone('trails'), attach('root', 'r-1'))).toEqual([]);
  expect(
    judged(gone('trails', 'account_shop', '222222222222'), attach('ou_workloads-prod', 'ou-prod')),
  ).toEqual([]);
  expect(judged(gone('trails'), attach('account_shop', '222222222222'))).toHaveLength(1);
  expect(judged(gone('trails', 'ou_workloads', 'ou-w'), attach('ou_workloads-prod', 'ou-prod'))).toHaveLength(
    1,
  );
  expect(judged(gone('trails', 'management_account', '1'), attach('root', 'r-1'))).toHaveLength(1);
});

describe('packing', () => {
  const PACK = 'pack-scp-ou-workloads-prod-1';
  const packed = (names: readonly string[], ...statements: readonly object[]) =>
    policy(
      PACK,
      document(...statements),
      `Guardrails of ou-workloads-prod, packed by Account Factory: ${names.join(', ')}`,
    );
  const PACK_ATTACHMENT = `${ATTACHMENT}.${PACK}_ou_workloads-prod`;
  /** An attachment of a policy whose id is not known yet: it is found by what the attachment refers to. */
  const newlyAttached = (changes: readonly PlanJsonChange[], address: string, name: string): PlanJson => ({
    ...planOf(
      ...changes,
      change(address, undefined, { target_id: 'ou-prod' }, { after_unknown: { policy_id: true } }),
    ),
    configuration: {
      root_module: {
        resources: [
          {
            address,
            expressions: { policy_id: { references: [`${POLICY}.${name}.id`, `${POLICY}.${name}`] } },
          },
        ],
      },
    },
  });

  test('guardrails that are packed anew, and packs that are taken apart, lose nothing', () => {
    const { id: _, ...made } = packed(['leaving', 'trails'], leaving, { ...trails, Sid: 'Trails2' });
    expect(
      summaries(
        'guardrails',
        newlyAttached(
          [...policies, gone('leaving'), gone('trails'), change(`${POLICY}.${PACK}`, undefined, made)],
          PACK_ATTACHMENT,
          PACK,
        ),
      ),
    ).toEqual([]);
    const whole = packed(['trails'], trails);
    expect(
      summaries(
        'guardrails',
        planOf(
          ...policies,
          change(`${POLICY}.${PACK}`, whole, undefined),
          change(PACK_ATTACHMENT, attached(PACK, 'ou-prod'), undefined),
          change(`${ATTACHMENT}.trails_ou_workloads-prod`, undefined, attached('trails', 'ou-prod')),
        ),
      ),
    ).toEqual([]);
  });

  test('one that leaves its pack is detached, although the pack stays attached', () => {
    const plan = planOf(
      change(
        `${POLICY}.${PACK}`,
        packed(['leaving', 'trails'], leaving, trails),
        packed(['leaving'], leaving),
      ),
      same(PACK_ATTACHMENT, attached(PACK, 'ou-prod')),
    );
    expect(summaries('guardrails', plan)).toEqual([
      'The plan would detach the guardrail trails from Workloads/Prod',
    ]);
  });
});
