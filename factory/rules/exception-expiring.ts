import { quoted } from '../diagnostics/quoted';
import { countOf } from '../text/count-of';
import type { Rule } from './rule';
import { exceptionsWithEnd } from './shared/exceptions-with-end';

/** An exception that ends within the next 14 days. */
export const exceptionExpiring: Rule = {
  id: 'exception-expiring',
  severity: 'warning',
  check(workspace, report) {
    for (const { request, control, pointer, expires, expiry } of exceptionsWithEnd(workspace)) {
      if (expiry.state !== 'expiring') continue;
      const when = expiry.daysLeft === 0 ? 'today' : `in ${countOf(expiry.daysLeft, 'day')}, on ${expires}`;
      report({
        file: request.file,
        pointer: [...pointer, 'expires'],
        message: `The exception from ${quoted(control)} ends ${when}; after that every check of these files fails. Have the control switched on again, or a later day agreed.`,
      });
    }
  },
};
