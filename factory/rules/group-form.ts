import { groupDescription, groupName } from '../aws/identity-limits';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { misfit } from './shared/misfit';

/**
 * What Identity Center takes as a group.
 * https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_CreateGroup.html
 */
export const groupForm: Rule = {
  id: 'group-form',
  check({ organization: { file, data } }, report) {
    for (const [name, group] of Object.entries(data.identity?.groups ?? {})) {
      const pointer = ['identity', 'groups', name];
      const wrongName = misfit(name, groupName);
      if (wrongName !== undefined) {
        report({
          file,
          pointer,
          onKey: true,
          message: `${quoted(name)} can't be the name of a group. ${wrongName}`,
        });
      }
      const description = group?.description;
      if (description === undefined) continue;
      const wrong = misfit(description, groupDescription);
      if (wrong !== undefined) {
        report({
          file,
          pointer: [...pointer, 'description'],
          message: `This description won't do. ${wrong}`,
        });
      } else if (group?.create !== true) {
        report({
          file,
          pointer: [...pointer, 'description'],
          message:
            'Only a group that is made here has a description here: this one is looked up. Say "create: true", or remove the description.',
        });
      }
    }
  },
};
