import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { isTreeKnown } from './shared/known-uses';
import { meansRoot } from './shared/root-path';
import { suggester } from './shared/suggester';

/** A request names an OU that organization.yaml does not have. */
export const unknownOrganizationalUnit: Rule = {
  id: 'unknown-organizational-unit',
  check(workspace, report) {
    if (!isTreeKnown(workspace)) return;
    const { requests, organizationalUnitByPath } = workspace;
    const suggest = suggester(organizationalUnitByPath.keys());
    for (const { file, data } of requests) {
      const path = data.organizationalUnit;
      if (path === undefined || organizationalUnitByPath.has(path) || meansRoot(path, workspace)) continue;
      report({
        file,
        pointer: ['organizationalUnit'],
        message: `There is no organizational unit ${quoted(path)}.`,
        suggest: suggest(path),
      });
    }
  },
};
