import { quoted } from '../diagnostics/quoted';
import { SLUG } from '../model/slug';
import type { Rule } from './rule';
import { accountNameOf } from './shared/account-name';
import { houseRule } from './shared/house-rule';

/** An account name that breaks `naming.accountName` of organization.yaml. */
export const accountNaming: Rule = {
  id: 'account-naming',
  check({ organization, requests }, report) {
    const broken = houseRule(organization.data.naming?.accountName);
    for (const request of requests) {
      // An account that is taken over has a name already, which the request has to repeat.
      if (request.data.accountId !== undefined) continue;
      const place = accountNameOf(request);
      // A file name that can't be one is told by `slug-form`.
      if (!place || (place.pointer === undefined && !SLUG.test(place.name))) continue;
      const wrong = broken(place.name);
      if (wrong === undefined) continue;
      const whose = place.pointer ? 'The account name' : 'The account name, which is that of the file,';
      report({
        file: request.file,
        pointer: place.pointer,
        message: `${whose} ${quoted(place.name)} ${wrong}.`,
      });
    }
  },
};
