import { quoted } from '../diagnostics/quoted';
import { delegatedAdministrator } from '../model/resolve/resolve-identity';
import type { Rule } from './rule';
import { suggester } from './shared/suggester';

/** Identity Center is delegated to an account for which there is no request. */
export const unknownDelegatedAdministrator: Rule = {
  id: 'unknown-delegated-administrator',
  check(workspace, report) {
    const { organization, requests, accountsFolder } = workspace;
    const given = organization.data.identity?.delegatedAdministrator;
    const roles = organization.data.sharedAccounts ?? {};
    // A folder that can't be read may hold it, and of a role's account another rule tells.
    if (given === undefined || accountsFolder.unreadable.length > 0) return;
    if (delegatedAdministrator(workspace) !== given) return;
    const slugs = requests.map(({ slug }) => slug);
    if (slugs.includes(given)) return;
    report({
      file: organization.file,
      pointer: ['identity', 'delegatedAdministrator'],
      message: `${quoted(given)} is neither a role of "sharedAccounts" nor an account request.`,
      suggest: suggester([...Object.keys(roles), ...slugs])(given),
    });
  },
};
