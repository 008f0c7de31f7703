import { accountEmail } from '../aws/account-limits';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { misfit } from './shared/misfit';

/**
 * What AWS takes as the e-mail address of an account. An account with a wrong address can't be signed in to or removed.
 * https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html
 */
export const emailForm: Rule = {
  id: 'email-form',
  check({ requests }, report) {
    for (const { file, data } of requests) {
      const wrong = data.email === undefined ? undefined : misfit(data.email, accountEmail);
      if (wrong === undefined) continue;
      report({
        file,
        pointer: ['email'],
        message: `${quoted(data.email)} can't be the e-mail address of an account. ${wrong}`,
      });
    }
  },
};
