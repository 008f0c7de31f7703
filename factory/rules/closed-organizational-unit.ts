import { quoted } from '../diagnostics/quoted';
import { lineage } from '../model/organizational-unit-tree';
import type { Rule } from './rule';
import { hasField } from './shared/has-field';

/** A new account in an OU, or below one, that organization.yaml closes to new accounts, such as Suspended. */
export const closedOrganizationalUnit: Rule = {
  id: 'closed-organizational-unit',
  check({ requests, organizationalUnitByPath }, report) {
    for (const request of requests) {
      if (hasField(request, ['accountId'])) continue;
      const unit = organizationalUnitByPath.get(request.data.organizationalUnit ?? '');
      const closed = lineage(unit).find(({ data }) => data.closed === true);
      if (!closed) continue;
      report({
        file: request.file,
        pointer: ['organizationalUnit'],
        message: `The OU ${quoted(closed.path)} is closed to new accounts. Choose another one; an account that exists already may be in it when the request gives its accountId.`,
      });
    }
  },
};
