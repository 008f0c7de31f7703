import { ACCOUNTS_FOLDER } from '../model/read-workspace';
import type { Rule } from './rule';

/** Not a single account request: right for an organisation that begins, but often a wrong --root. */
export const noRequests: Rule = {
  id: 'no-requests',
  severity: 'warning',
  check({ requests, accountsFolder }, report) {
    if (requests.length > 0 || accountsFolder.unreadable.length > 0) return;
    const what = accountsFolder.exists
      ? `no account request in ${ACCOUNTS_FOLDER}/`
      : `no folder ${ACCOUNTS_FOLDER}/`;
    report({
      file: ACCOUNTS_FOLDER,
      message: `There is ${what}, so no account will be made. Put one file for each account there, such as ${ACCOUNTS_FOLDER}/payments-prod.yaml.`,
    });
  },
};
