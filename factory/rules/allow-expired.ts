import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { allowancesWithEnd } from './shared/allowances-with-end';

/** An entry of `allow` whose last day has passed. It allows nothing any more, so that it stops nothing either. */
export const allowExpired: Rule = {
  id: 'allow-expired',
  severity: 'warning',
  check(workspace, report) {
    for (const { document, allowance, pointer, until, daysLeft } of allowancesWithEnd(workspace)) {
      if (daysLeft >= 0) continue;
      report({
        file: document.file,
        pointer: [...pointer, 'until'],
        message: `This entry for ${quoted(allowance.gate ?? '')} ended with ${until}, and allows nothing any more. Remove it.`,
      });
    }
  },
};
