import { anyText, oneOf, region, textOf, trueOrFalse, wholeNumber } from '../../setting-value';
import type { ManagementPolicy } from '../management-policy';
import { group, many, named, one, openGroup } from '../setting-shape';

const arn = one(textOf('an ARN, in which $account and $region can stand', /^arn:.+$/));
const minutes = (least: number) => one(wholeNumber(least));
const onOrOff = one(oneOf('enabled', 'disabled'));
const tags = named('names of your choice', group({ tag_key: one(anyText), tag_value: one(anyText) }));

const lifecycle = group({
  move_to_cold_storage_after_days: one(wholeNumber(0)),
  delete_after_days: one(wholeNumber(0)),
  opt_in_to_archive_for_supported_resources: one(trueOrFalse),
});

const rule = group({
  schedule_expression: one(textOf('a schedule such as "cron(0 5 ? * * *)"', /^(cron|rate)\(.+\)$/)),
  target_backup_vault_name: one(anyText),
  target_logically_air_gapped_backup_vault_arn: arn,
  start_backup_window_minutes: minutes(60),
  complete_backup_window_minutes: minutes(1),
  enable_continuous_backup: one(trueOrFalse),
  lifecycle,
  copy_actions: named('ARNs of vaults', group({ target_backup_vault_arn: arn, lifecycle })),
  recovery_point_tags: tags,
  index_actions: group({ resource_types: many(oneOf('EBS', 'S3')) }),
  scan_actions: openGroup({
    GUARDDUTY: group({ scan_mode: one(oneOf('INCREMENTAL_SCAN', 'FULL_SCAN')) }),
  }),
});

const condition = named(
  'names of your choice',
  group({ condition_key: one(anyText), condition_value: one(anyText) }),
);
const conditions = group({
  string_equals: condition,
  string_not_equals: condition,
  string_like: condition,
  string_not_like: condition,
});

const resourceTypes = many(textOf('"*" or an ARN such as "arn:aws:ec2:*:*:volume/*"', /^(\*|arn:.+)$/));

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_backup_syntax.html */
export const backup: ManagementPolicy = {
  name: 'A backup policy',
  root: 'plans',
  shape: named(
    'plans',
    group({
      regions: many(region),
      rules: named('rules', rule),
      selections: group({
        tags: named(
          'selections',
          group({ iam_role_arn: arn, tag_key: one(anyText), tag_value: many(anyText), conditions }),
        ),
        resources: named(
          'selections',
          group({
            iam_role_arn: arn,
            resource_types: resourceTypes,
            not_resource_types: resourceTypes,
            conditions,
          }),
        ),
      }),
      advanced_backup_settings: openGroup({
        ec2: group({ windows_vss: onOrOff }),
        s3: group({ backup_acls: onOrOff, backup_object_tags: onOrOff }),
      }),
      backup_plan_tags: tags,
      scan_settings: openGroup({
        GUARDDUTY: group({
          resource_types: many(oneOf('EBS', 'EC2', 'S3', 'ALL')),
          scanner_role_arn: arn,
        }),
      }),
    }),
  ),
};
