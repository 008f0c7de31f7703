import fc from 'fast-check';
import { gateRules } from '../../../../factory/pipeline/gate';
import { judge } from './gate-fixture';

const TYPES = [
  'aws_organizations_account',
  'aws_organizations_organization',
  'aws_organizations_organizational_unit',
  'aws_organizations_policy',
  'aws_organizations_policy_attachment',
  'aws_s3_bucket',
  'aws_s3_bucket_lifecycle_configuration',
  'aws_s3_bucket_object_lock_configuration',
  'aws_backup_plan',
  'aws_backup_vault_lock_configuration',
  'aws_cloudtrail',
  'aws_kms_key',
];
const NAMES = [
  'id',
  'name',
  'type',
  'bucket',
  'content',
  'rule',
  'status',
  'lifecycle',
  'default_retention',
  'days',
  'parent_id',
];

/** Providers of other versions give other forms. */
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      null,
      0,
      7,
      -1,
      true,
      '',
      'x',
      '{"plans":[1]}',
      '{"Statement":"x"}',
      '[',
      'null',
      'BACKUP_POLICY',
    ),
    fc.array(tie('value'), { maxLength: 2 }),
    tie('record'),
  ),
  record: fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 5 }),
}));

test('no rule throws, whatever the attributes are', () => {
  const change = fc.record({
    type: fc.constantFrom(...TYPES),
    before: fc.option(values.record),
    after: fc.option(values.record),
    actions: fc.constantFrom(
      ['create'],
      ['update'],
      ['delete'],
      ['delete', 'create'],
      ['no-op'],
      ['forget'],
      [],
    ),
  });
  fc.assert(
    fc.property(
      fc.constantFrom('organization', 'guardrails', 'logging', 'baseline-shop'),
      fc.array(change, { maxLength: 4 }),
      (stack, changes) => {
        const plan = {
          resource_changes: changes.map(({ type, ...rest }, index) => ({
            address: `${type}.x${index}_root`,
            type,
            change: rest,
          })),
        };
        expect(judge(stack, plan).refusals.length).toBeLessThanOrEqual(gateRules.length * 4);
      },
    ),
  );
});
