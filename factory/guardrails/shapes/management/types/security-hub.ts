import { regionOrAll } from '../../setting-value';
import type { ManagementPolicy } from '../management-policy';
import { group, many, openGroup } from '../setting-shape';

const regions = { enable_in_regions: many(regionOrAll), disable_in_regions: many(regionOrAll) };

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_security_hub_syntax.html */
export const securityHub: ManagementPolicy = {
  name: 'A Security Hub policy',
  root: 'securityhub',
  shape: group({ ...regions, features: openGroup({ network_scanning: group(regions) }) }),
};
