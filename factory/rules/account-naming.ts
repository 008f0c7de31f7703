import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { accountNameOf } from './shared/account-name';
import { houseRule } from './shared/house-rule';

/** An account name that breaks `naming.accountName` of organization.yaml. */
export const accountNaming: Rule = {
  id: 'account-naming',
  check({ organization, requests }, report) {
    const broken = houseRule(organization.data.naming?.accountName);
    for (const request of requests) {
      const place = accountNameOf(request);
      const wrong = place && broken(place.name);
      if (wrong === undefined) continue;
      const whose = place?.pointer ? 'The account name' : 'The account name, which is that of the file,';
      report({
        file: request.file,
        pointer: place?.pointer,
        message: `${whose} ${quoted(place?.name)} ${wrong}.`,
      });
    }
  },
};
