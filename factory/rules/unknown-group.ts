import { quoted } from '../diagnostics/quoted';
import { accessLists } from '../model/access-lists';
import type { Rule } from './rule';
import { areIdentityNamesLost, identityNames } from './shared/identity-names';
import { suggester } from './shared/suggester';

/** Access is given to a group that organization.yaml does not have. */
export const unknownGroup: Rule = {
  id: 'unknown-group',
  check(workspace, report) {
    if (areIdentityNamesLost(workspace, 'groups')) return;
    const known = new Set(identityNames(workspace, 'groups'));
    const suggest = suggester(known);
    for (const { file, entries } of accessLists(workspace)) {
      for (const { group, groupPointer } of entries) {
        if (known.has(group)) continue;
        report({
          file,
          pointer: groupPointer,
          message: `There is no group ${quoted(group)} under "identity.groups" of organization.yaml${known.size === 0 ? ', which names no group at all' : ''}.`,
          suggest: suggest(group),
        });
      }
    }
  },
};
