import { quoted } from '../diagnostics/quoted';
import { accessLists } from '../model/access-lists';
import type { Rule } from './rule';
import { identityNames } from './shared/identity-names';
import { areUsesKnown } from './shared/known-uses';

/** A permission set that no group gets. */
export const unusedPermissionSet: Rule = {
  id: 'unused-permission-set',
  severity: 'warning',
  check(workspace, report) {
    if (!areUsesKnown(workspace)) return;
    const used = new Set(
      accessLists(workspace).flatMap(({ entries }) =>
        entries.flatMap(({ permissionSets }) => permissionSets.map(({ name }) => name)),
      ),
    );
    for (const name of identityNames(workspace, 'permissionSets')) {
      if (used.has(name)) continue;
      report({
        file: workspace.organization.file,
        pointer: ['identity', 'permissionSets', name],
        onKey: true,
        message: `No "access" gives anyone the permission set ${quoted(name)}. Use it, or remove it once what took its last use away is applied.`,
      });
    }
  },
};
