import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { exceptionsWithEnd } from './shared/exceptions-with-end';

/** An exception whose last day has passed: its control is to be on again. */
export const exceptionExpired: Rule = {
  id: 'exception-expired',
  check(workspace, report) {
    for (const { request, control, pointer, expires, expiry } of exceptionsWithEnd(workspace)) {
      if (expiry.state !== 'expired') continue;
      report({
        file: request.file,
        pointer: [...pointer, 'expires'],
        message: `The exception from ${quoted(control)} ended with ${expires}. Remove it together with what switches the control off, or have a later day agreed.`,
      });
    }
  },
};
