import { quoted } from '../diagnostics/quoted';
import { accessLists } from '../model/access-lists';
import type { Rule } from './rule';
import { areIdentityNamesLost, identityNames } from './shared/identity-names';
import { suggester } from './shared/suggester';

/** Access is given by a permission set that organization.yaml does not have. */
export const unknownPermissionSet: Rule = {
  id: 'unknown-permission-set',
  check(workspace, report) {
    if (areIdentityNamesLost(workspace, 'permissionSets')) return;
    const known = new Set(identityNames(workspace, 'permissionSets'));
    const suggest = suggester(known);
    for (const { file, entries } of accessLists(workspace)) {
      for (const { name, pointer } of entries.flatMap(({ permissionSets }) => permissionSets)) {
        if (known.has(name)) continue;
        report({
          file,
          pointer,
          message: `There is no permission set ${quoted(name)} under "identity.permissionSets" of organization.yaml.`,
          suggest: suggest(name),
        });
      }
    }
  },
};
