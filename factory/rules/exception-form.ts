import { quoted } from '../diagnostics/quoted';
import { placedExceptions } from '../model/control-exceptions';
import { isDay } from '../model/today';
import type { Rule } from './rule';

/** An exception whose last day is no day, or that leaves blank why it is there or who agreed. */
export const exceptionForm: Rule = {
  id: 'exception-form',
  check(workspace, report) {
    for (const { request, exception, pointer } of placedExceptions(workspace)) {
      for (const [field, what] of [
        ['reason', 'why'],
        ['approvedBy', 'who agreed to it'],
      ] as const) {
        if (exception[field]?.trim() !== '') continue;
        report({
          file: request.file,
          pointer: [...pointer, field],
          message: `This exception does not say ${what}: ${field} is empty.`,
        });
      }
      if (exception.expires !== undefined && !isDay(exception.expires)) {
        report({
          file: request.file,
          pointer: [...pointer, 'expires'],
          message: `${quoted(exception.expires)} is not a day. Write year, month and day, as in 2027-03-31.`,
        });
      }
    }
  },
};
