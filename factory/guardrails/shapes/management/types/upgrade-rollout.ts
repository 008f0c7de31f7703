import { oneOf } from '../../setting-value';
import type { ManagementPolicy } from '../management-policy';
import { group, named, one } from '../setting-shape';

const order = group({ patch_order: one(oneOf('first', 'second', 'last')) });

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_upgrade_syntax.html */
export const upgradeRollout: ManagementPolicy = {
  name: 'An upgrade rollout policy',
  root: 'upgrade_rollout',
  shape: group({
    default: order,
    tags: named('tag keys', group({ tag_values: named('tag values', order) })),
  }),
};
