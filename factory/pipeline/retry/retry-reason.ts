import type { StackDiagnostic } from '../stack-diagnostic';
import { RETRIABLE_ERRORS, type Situation } from './retriable-errors';

/**
 * Why it is worth trying again, as the names of the errors; undefined when it is not: one error that does not pass by itself would
 * be there again.
 */
export function retryReason(
  diagnostics: readonly StackDiagnostic[],
  situation: Situation,
): string | undefined {
  const names = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((error) => nameOf(error, situation));
  if (names.length === 0 || names.includes(undefined)) return undefined;
  return [...new Set(names)].sort().join(', ');
}

function nameOf({ summary, detail }: StackDiagnostic, situation: Situation): string | undefined {
  const text = `${summary}\n${detail}`;
  for (const { pattern, when, name } of RETRIABLE_ERRORS) {
    if (when !== undefined && !situation[when]) continue;
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) return name ?? found;
  }
  return undefined;
}
