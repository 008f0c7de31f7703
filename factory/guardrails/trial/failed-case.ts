import type { Problem } from '../../diagnostics/problem';
import type { CaseOutcome } from './case-outcome';

/** A case that failed as a problem of its file, so that all printers can print it. */
export function failedCase({ entry, expected, came, explanation }: CaseOutcome): Problem {
  const { document, pointer, data } = entry;
  const field = data.setting === undefined ? 'expect' : data.isAbsent === undefined ? 'is' : 'isAbsent';
  const name = data.name === undefined ? '' : `${data.name}: `;
  return {
    rule: 'guardrail-test',
    severity: 'error',
    file: document.file,
    pointer: [...pointer, field],
    message: `${name}expected ${expected}, came ${came}. ${explanation.join(' ')}`.trim(),
    help: 'help/guardrail-tests.md',
  };
}
