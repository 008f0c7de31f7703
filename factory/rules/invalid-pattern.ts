import { wholePattern } from '../model/pattern';
import type { Rule } from './rule';
import { housePatterns } from './shared/house-patterns';

/** A regular expression that does not compile, and so would let everything pass. */
export const invalidPattern: Rule = {
  id: 'invalid-pattern',
  check(workspace, report) {
    for (const { pointer, source } of housePatterns(workspace)) {
      const pattern = wholePattern(source);
      if (!('fault' in pattern)) continue;
      report({
        file: workspace.organization.file,
        pointer,
        message: `This is not a regular expression of JavaScript (with the flag u): ${pattern.fault}.`,
      });
    }
  },
};
