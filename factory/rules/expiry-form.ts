import { quoted } from '../diagnostics/quoted';
import { isDay } from '../model/today';
import type { Rule } from './rule';

/** The last day of an account is a day that the calendar has. */
export const expiryForm: Rule = {
  id: 'expiry-form',
  check({ requests }, report) {
    for (const { file, data } of requests) {
      if (data.expires === undefined || isDay(data.expires)) continue;
      report({
        file,
        pointer: ['expires'],
        message: `${quoted(data.expires)} is no day of the calendar. Write year, month and day: 2027-01-31.`,
      });
    }
  },
};
