import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeCounts } from '../../../factory/pipeline/describe';
import { type PlanJson, summarizePlan } from '../../../factory/pipeline/plan-summary';

const change = (name: string, actions: readonly string[], more: object = {}, moved: object = {}) => ({
  address: `t.${name}`,
  type: 't',
  change: { actions, ...more },
  ...moved,
});

test('resources are counted by what is done to them, outputs by what the state has', () => {
  const { counts, changes, outputsInState } = summarizePlan({
    resource_changes: [
      change('a', ['create']),
      change('b', ['update']),
      change('c', ['delete', 'create']),
      change('d', ['no-op']),
      change('e', ['no-op'], { importing: { id: '1' } }),
      change('f', ['update'], {}, { previous_address: 't.old' }),
      change('g', ['read']),
      change('h', ['delete']),
    ],
    output_changes: {
      there: { actions: ['no-op'], after_unknown: false },
      changing: { actions: ['update'], after_unknown: false },
      unknown: { actions: ['update'], after_unknown: true },
      coming: { actions: ['create'], after_unknown: false },
    },
  });
  expect(counts).toEqual({
    create: 1,
    update: 2,
    delete: 1,
    replace: 1,
    import: 1,
    move: 1,
    read: 1,
    forget: 0,
  });
  expect(changes.map(({ address }) => address)).toEqual(['t.a', 't.b', 't.c', 't.e', 't.f', 't.g', 't.h']);
  expect(outputsInState).toEqual(new Set(['there', 'changing']));
  expect(describeCounts(counts)).toBe('+2 ~2 -2 >1');
});

/** A plan that terraform made against the emulator, cut down to what is read of it. */
const recorded = (stack: string): PlanJson =>
  JSON.parse(readFileSync(join(__dirname, 'plans', `${stack}.json`), 'utf8'));

test('a real plan tells attributes, regions, and ids by the outputs that they come from', () => {
  expect(summarizePlan(recorded('account-trial')).changes).toMatchObject([
    {
      address: 'aws_account_alternate_contact.trial_contact_security',
      region: 'eu-central-1',
      attributes: [{ path: 'email_address', before: 'security@example.com', after: 'soc@example.com' }],
    },
    {
      address: 'aws_organizations_account.trial',
      attributes: [
        {
          path: 'parent_id',
          beforeFrom: 'organization.ou_sandbox_id',
          afterFrom: 'organization.ou_workloads_nonprod_id',
        },
      ],
    },
  ]);
  expect(summarizePlan(recorded('guardrails')).changes[0]).toMatchObject({
    attributes: [{ path: 'content', note: 'statement DenyLeaving changed' }],
  });
});

test('a region is that of the resource itself, or of its provider', () => {
  const { changes } = summarizePlan({
    resource_changes: [
      change('argument', ['create'], { after: { region: 'eu-west-1' } }),
      change('provider', ['update'], { before: { on: false }, after: { on: true } }),
      change('instance["x"]', ['update'], {}),
    ],
    configuration: {
      provider_config: {
        aws: { expressions: { region: { constant_value: 'eu-central-1' } } },
        'aws.west': { expressions: { region: { constant_value: 'us-west-2' } } },
      },
      root_module: {
        resources: [
          { address: 't.provider', provider_config_key: 'aws.west' },
          { address: 't.instance', provider_config_key: 'aws' },
        ],
      },
    },
  });
  expect(changes.map(({ region }) => region)).toEqual(['eu-west-1', 'us-west-2', 'eu-central-1']);
});
