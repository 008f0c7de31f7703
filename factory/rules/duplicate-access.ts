import { quoted } from '../diagnostics/quoted';
import { accessLists } from '../model/access-lists';
import type { Rule } from './rule';
import { duplicates } from './shared/duplicates';

/** One list gives a group a permission set twice. What OUs give and a request gives again is no mistake. */
export const duplicateAccess: Rule = {
  id: 'duplicate-access',
  check(workspace, report) {
    for (const { file, entries } of accessLists(workspace)) {
      const given = entries.flatMap(({ group, permissionSets }) =>
        permissionSets.map(({ name, pointer }) => ({ group, name, pointer })),
      );
      for (const { item } of duplicates(given, ({ group, name }) => JSON.stringify([group, name]))) {
        report({
          file,
          pointer: item.pointer,
          message: `The group ${quoted(item.group)} has the permission set ${quoted(item.name)} by this list already. Remove it here.`,
        });
      }
    }
  },
};
