const Sequencer = require('@jest/test-sequencer').default;

/** It takes longer than any other suite, which jest, going by the size of files, would not guess on a clean clone. */
const LONGEST = /from-empty\.test\.ts$/;

module.exports = class LongestFirst extends Sequencer {
  /** Whatever starts last is waited for alone. */
  sort(tests) {
    const sorted = super.sort(tests);
    const isLongest = ({ path }) => LONGEST.test(path);
    return [...sorted.filter(isLongest), ...sorted.filter((test) => !isLongest(test))];
  }
};
