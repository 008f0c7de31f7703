import { oneOf, textOf } from '../../setting-value';
import type { ManagementPolicy } from '../management-policy';
import { group, named, one } from '../setting-shape';

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_ai-opt-out_syntax.html */
export const aiOptOut: ManagementPolicy = {
  name: 'An AI services opt-out policy',
  root: 'services',
  shape: named('services', group({ opt_out_policy: one(oneOf('optIn', 'optOut')) }), {
    // AWS heeds case in these, and adds to them.
    name: textOf(
      '"default" or the name of an AI service in lower case, such as "rekognition"',
      /^[a-z0-9_-]+$/,
    ),
  }),
};
