import { anyText, oneOf, textOf, wholeNumber } from '../../setting-value';
import type { ManagementPolicy } from '../management-policy';
import { group, many, named, one, openGroup } from '../setting-shape';

const enabled = oneOf('enabled', 'disabled');
const preference = oneOf('no_preference', 'enabled', 'disabled');
const days = one(wholeNumber(0, 2_147_483_647));

/**
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_declarative_syntax.html
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_ec2_syntax.html
 */
export const declarativeEc2: ManagementPolicy = {
  name: 'A declarative policy for EC2',
  root: 'ec2_attributes',
  shape: openGroup({
    exception_message: one(anyText),
    vpc_block_public_access: group({
      internet_gateway_block: group({
        mode: one(oneOf('off', 'block_ingress', 'block_bidirectional')),
        exclusions_allowed: one(enabled),
      }),
    }),
    serial_console_access: group({ status: one(enabled) }),
    image_block_public_access: group({ state: one(oneOf('unblocked', 'block_new_sharing')) }),
    snapshot_block_public_access: group({
      state: one(oneOf('unblocked', 'block_new_sharing', 'block_all_sharing')),
    }),
    instance_metadata_defaults: openGroup({
      http_tokens: one(oneOf('no_preference', 'required', 'optional')),
      http_put_response_hop_limit: one(wholeNumber(-1, 64)),
      http_endpoint: one(preference),
      instance_metadata_tags: one(preference),
    }),
    allowed_images_settings: group({
      state: one(oneOf('enabled', 'disabled', 'audit_mode')),
      image_criteria: named(
        'criteria',
        group({
          allowed_image_providers: many(
            textOf(
              'twelve digits, or one of "amazon", "aws_marketplace" and "aws_backup_vault"',
              /^(\d{12}|amazon|aws_marketplace|aws_backup_vault)$/,
            ),
          ),
          image_names: many(textOf('a text of 1 to 128 characters', /^.{1,128}$/s)),
          marketplace_product_codes: many(textOf('1 to 25 letters and digits', /^[A-Za-z0-9]{1,25}$/)),
          creation_date_condition: group({ maximum_days_since_created: days }),
          deprecation_time_condition: group({ maximum_days_since_deprecated: days }),
        }),
        { name: textOf('"criteria_1" to "criteria_10"', /^criteria_([1-9]|10)$/), most: 10 },
      ),
    }),
    vpc_encryption_control: openGroup({
      mode: one(oneOf('unmanaged', 'attempt_monitor', 'attempt_enforce')),
      exclusions: many(anyText),
    }),
  }),
};
