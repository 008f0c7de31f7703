import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';

/** An account id is twelve digits. https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html */
export const accountIdForm: Rule = {
  id: 'account-id-form',
  check({ organization, requests }, report) {
    const look = (file: string, pointer: Pointer, id: string | undefined): void => {
      if (id === undefined || /^[0-9]{12}$/.test(id)) return;
      report({
        file,
        pointer,
        message: `${quoted(id)} is not an account id: that is twelve digits, without spaces or hyphens, leading zeros included.`,
      });
    };
    look(organization.file, ['managementAccount', 'id'], organization.data.managementAccount?.id);
    for (const { file, data } of requests) look(file, ['accountId'], data.accountId);
  },
};
