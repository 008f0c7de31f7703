import type { Rule } from './rule';
import { accountLayers } from './shared/account-layers';
import { hasField, isLost } from './shared/has-field';

/** Domain names of accounts, with no domain of the organisation to be below. */
export const missingDns: Rule = {
  id: 'missing-dns',
  check(workspace, report) {
    const { organization } = workspace;
    if (isLost(organization) || hasField(organization, ['dns'])) return;
    for (const { file, pointer, data } of accountLayers(workspace)) {
      if (data.dns === undefined) continue;
      report({
        file,
        pointer: [...pointer, 'dns'],
        onKey: true,
        message:
          'There is no domain for the accounts to be in: organization.yaml has no section "dns". Add one with the zone that all others are below, or remove this.',
      });
    }
  },
};
