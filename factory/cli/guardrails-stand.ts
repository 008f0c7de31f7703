import type { Problem } from '../diagnostics/problem';
import { ACCOUNTS_FOLDER } from '../model/read-workspace';

/**
 * Whether the guardrails themselves are whole. A mistake in one account request leaves the guardrails of all others as
 * they are, so that it keeps no one from trying them.
 */
export function guardrailsStand(problems: readonly Problem[]): boolean {
  return !problems.some(
    ({ severity, file }) => severity === 'error' && !file.startsWith(`${ACCOUNTS_FOLDER}/`),
  );
}
