import { resolveGuardrails } from '../model/resolve/resolve-guardrails';
import type { Rule } from './rule';

/** An exception that neither other attachments nor a condition can make good without changing what holds elsewhere. */
export const unsafeException: Rule = {
  id: 'unsafe-exception',
  check(workspace, report) {
    for (const { file, pointer, reason } of resolveGuardrails(workspace).refusals) {
      report({
        file,
        pointer,
        message: `The exceptions of this guardrail can't be made. ${reason} Attach it by hand to what it is to hold for, or drop the exception.`,
      });
    }
  },
};
