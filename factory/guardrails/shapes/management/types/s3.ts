import { oneOf } from '../../setting-value';
import type { ManagementPolicy } from '../management-policy';
import { one, openGroup } from '../setting-shape';

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_s3_syntax.html */
export const s3: ManagementPolicy = {
  name: 'An S3 policy',
  root: 's3_attributes',
  shape: openGroup({ public_access_block_configuration: one(oneOf('all', 'none')) }),
};
