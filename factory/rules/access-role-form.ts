import { roleName } from '../aws/account-limits';
import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { misfit } from './shared/misfit';

/**
 * What AWS takes as the name of the role that it makes in each account.
 * https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html
 */
export const accessRoleForm: Rule = {
  id: 'access-role-form',
  check({ organization: { file, data } }, report) {
    const wrong = data.accessRole === undefined ? undefined : misfit(data.accessRole, roleName);
    if (wrong === undefined) return;
    const message = `${quoted(data.accessRole)} can't be the name of a role (not its ARN, and without a path). ${wrong}`;
    report({ file, pointer: ['accessRole'], message });
  },
};
