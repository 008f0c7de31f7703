import { regionOrAll } from '../../setting-value';
import type { ManagementPolicy } from '../management-policy';
import { group, many, openGroup } from '../setting-shape';

const regions = { enable_in_regions: many(regionOrAll), disable_in_regions: many(regionOrAll) };

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_inspector_syntax.html */
export const inspector: ManagementPolicy = {
  name: 'An Inspector policy',
  root: 'inspector',
  shape: group({
    enablement: openGroup({
      ec2_scanning: group(regions),
      ecr_scanning: group(regions),
      lambda_standard_scanning: group({ ...regions, lambda_code_scanning: group(regions) }),
      code_repository_scanning: group(regions),
    }),
  }),
};
