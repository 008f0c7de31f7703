import { quoted } from '../diagnostics/quoted';
import { placedAllowances } from '../model/allowance';
import type { Rule } from './rule';
import { duplicates } from './shared/duplicates';

/** One file allows the same twice. */
export const duplicateAllow: Rule = {
  id: 'duplicate-allow',
  check(workspace, report) {
    const key = ({ document, allowance: { gate, on } }: ReturnType<typeof placedAllowances>[number]) =>
      gate === undefined || on === undefined ? undefined : JSON.stringify([document.file, gate, on]);
    for (const { item } of duplicates(placedAllowances(workspace), key)) {
      const { gate = '', on = '' } = item.allowance;
      report({
        file: item.document.file,
        pointer: item.pointer,
        message: `This file allows ${quoted(gate)} on ${quoted(on)} already. Remove one of the two.`,
      });
    }
  },
};
