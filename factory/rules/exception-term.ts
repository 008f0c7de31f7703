import { quoted } from '../diagnostics/quoted';
import { daysBetween } from '../model/today';
import { countOf } from '../text/count-of';
import type { Rule } from './rule';
import { exceptionsWithEnd } from './shared/exceptions-with-end';

/** An exception for a longer time than `exceptionMaxDays` of organization.yaml allows. */
export const exceptionTerm: Rule = {
  id: 'exception-term',
  check(workspace, report) {
    const most = workspace.organization.data.exceptionMaxDays;
    if (most === undefined) return;
    for (const { request, control, pointer, expires } of exceptionsWithEnd(workspace)) {
      const days = daysBetween(workspace.today, expires);
      if (days <= most) continue;
      report({
        file: request.file,
        pointer: [...pointer, 'expires'],
        message: `The exception from ${quoted(control)} ends in ${countOf(days, 'day')}; organization.yaml allows ${most} (exceptionMaxDays). Give it an earlier end.`,
      });
    }
  },
};
