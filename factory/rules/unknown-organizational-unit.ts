import { suggest } from '../diagnostics/suggest';
import type { Rule } from './rule';

/** A request names an OU that organization.yaml does not have. */
export const unknownOrganizationalUnit: Rule = {
  id: 'unknown-organizational-unit',
  check({ requests, organizationalUnitByPath }, report) {
    for (const { file, data } of requests) {
      const path = data.organizationalUnit;
      if (path === undefined || organizationalUnitByPath.has(path)) continue;
      report({
        file,
        pointer: ['organizationalUnit'],
        message: `There is no organizational unit "${path}".`,
        suggest: suggest(path, organizationalUnitByPath.keys()),
      });
    }
  },
};
