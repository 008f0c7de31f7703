import { quoted } from '../diagnostics/quoted';
import { placedAllowances } from '../model/allowance';
import { isDay } from '../model/today';
import type { Rule } from './rule';

/** An entry of `allow` that leaves blank why it is there or what it is for, or whose last day is no day. */
export const allowForm: Rule = {
  id: 'allow-form',
  check(workspace, report) {
    for (const { document, allowance, pointer } of placedAllowances(workspace)) {
      for (const [field, what] of [
        ['reason', 'why it is meant'],
        ['on', 'what it is for'],
      ] as const) {
        if (allowance[field]?.trim() !== '') continue;
        report({
          file: document.file,
          pointer: [...pointer, field],
          message: `This entry does not say ${what}: ${field} is empty.`,
        });
      }
      if (allowance.until !== undefined && !isDay(allowance.until)) {
        report({
          file: document.file,
          pointer: [...pointer, 'until'],
          message: `${quoted(allowance.until)} is not a day. Write year, month and day, as in 2027-03-31.`,
        });
      }
    }
  },
};
