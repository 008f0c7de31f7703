import { accountOfService, type CentralService } from '../model/central-services';
import type { Rule } from './rule';
import { hasField } from './shared/has-field';

/** A section of organization.yaml whose services run in a shared account that is not named. */
export const missingSharedAccount: Rule = {
  id: 'missing-shared-account',
  check({ organization }, report) {
    for (const service of Object.keys(accountOfService) as CentralService[]) {
      const role = accountOfService[service];
      if (!hasField(organization, [service]) || hasField(organization, ['sharedAccounts', role])) continue;
      report({
        file: organization.file,
        pointer: [service],
        onKey: true,
        message: `What "${service}" sets up is in the account of "sharedAccounts.${role}", and organization.yaml names none. Add a request for it, and name it there by its file name.`,
      });
    }
  },
};
