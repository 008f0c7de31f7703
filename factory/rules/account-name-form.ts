import { accountName } from '../aws/account-limits';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { misfit } from './shared/misfit';

/**
 * What AWS takes as the name of an account. A name that is the file's is told by `slug-form`.
 * https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html
 */
export const accountNameForm: Rule = {
  id: 'account-name-form',
  check({ requests }, report) {
    for (const { file, data } of requests) {
      if (data.name === undefined) continue;
      const wrong =
        misfit(data.name, accountName) ??
        (data.name.trim() === data.name ? undefined : 'It begins or ends with a space.');
      if (wrong === undefined) continue;
      report({
        file,
        pointer: ['name'],
        message: `${quoted(data.name)} can't be the name of an account. ${wrong}`,
      });
    }
  },
};
