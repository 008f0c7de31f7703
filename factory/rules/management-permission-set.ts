import { quoted } from '../diagnostics/quoted';
import { accessLists } from '../model/access-lists';
import type { Rule } from './rule';

/**
 * A permission set of the management account is used for other accounts, too. A delegated administrator can neither change
 * nor assign such a set, and who may change it for the others would change it for the management account.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/delegated-admin.html
 */
export const managementPermissionSet: Rule = {
  id: 'management-permission-set',
  check(workspace, report) {
    const lists = accessLists(workspace);
    const setsOf = (ofManagementAccount: boolean) =>
      lists
        .filter((list) => list.ofManagementAccount === ofManagementAccount)
        .flatMap(({ entries, file }) =>
          entries.flatMap(({ permissionSets }) => permissionSets.map((set) => ({ ...set, file }))),
        );
    const ofManagement = new Set(setsOf(true).map(({ name }) => name));
    for (const { file, name, pointer } of setsOf(false)) {
      if (!ofManagement.has(name)) continue;
      report({
        file,
        pointer,
        message: `The permission set ${quoted(name)} is one of the management account ("identity.managementAccountAccess"), and used for no other. Make one of the same policies under another name.`,
      });
    }
  },
};
