import { organizationQuotas } from '../aws/quotas';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';

/** AWS nests OUs five deep. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html */
export const organizationalUnitDepth: Rule = {
  id: 'organizational-unit-depth',
  check({ organization, organizationalUnits }, report) {
    const limit = organizationQuotas[organization.data.partition ?? 'aws'].organizationalUnitDepth;
    for (const { depth, path, pointer } of organizationalUnits) {
      // Those below the first that is too deep move with it.
      if (depth !== limit + 1) continue;
      report({
        file: organization.file,
        pointer: [...pointer, 'name'],
        message: `The OU ${quoted(path)} is ${depth} levels below the root; AWS takes ${limit}. Move it up.`,
      });
    }
  },
};
