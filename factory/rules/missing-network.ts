import type { Rule } from './rule';
import { accountLayers } from './shared/account-layers';
import { hasField, isLost } from './shared/has-field';

/** VPCs of accounts, with no central network that they belong to. */
export const missingNetwork: Rule = {
  id: 'missing-network',
  check(workspace, report) {
    const { organization } = workspace;
    if (isLost(organization) || hasField(organization, ['network'])) return;
    for (const { file, pointer, data } of accountLayers(workspace)) {
      if (data.network === undefined) continue;
      report({
        file,
        pointer: [...pointer, 'network'],
        onKey: true,
        message:
          'There is no central network: organization.yaml has no section "network". Add one with the pools that VPCs take their ranges from, or remove this.',
      });
    }
  },
};
