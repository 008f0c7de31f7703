import { quoted } from '../diagnostics/quoted';
import { ALLOWANCE_DAYS } from '../pipeline/gate/allowances';
import { countOf } from '../text/count-of';
import type { Rule } from './rule';
import { allowancesWithEnd } from './shared/allowances-with-end';

/** An entry of `allow` that reaches further ahead than one change needs. */
export const allowTerm: Rule = {
  id: 'allow-term',
  check(workspace, report) {
    for (const { document, allowance, pointer, daysLeft } of allowancesWithEnd(workspace)) {
      if (daysLeft <= ALLOWANCE_DAYS) continue;
      report({
        file: document.file,
        pointer: [...pointer, 'until'],
        message: `This entry for ${quoted(allowance.gate ?? '')} ends in ${countOf(daysLeft, 'day')}; it may reach ${ALLOWANCE_DAYS} days ahead at most. Give it an earlier end.`,
      });
    }
  },
};
