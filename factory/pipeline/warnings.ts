import type { StackResult } from './stack-result';

/** A warning that came from some stacks. */
export interface GroupedWarning {
  readonly summary: string;
  /** None when it is about the run as a whole. */
  readonly stacks: readonly string[];
}

/** The same warning comes from every account: told once, with its stacks. */
export function groupedWarnings(results: readonly StackResult[]): readonly GroupedWarning[] {
  const stacksByWarning = new Map<string, Set<string>>();
  for (const { stack, diagnostics } of results) {
    for (const { severity, summary } of diagnostics) {
      if (severity !== 'warning') continue;
      stacksByWarning.set(summary, (stacksByWarning.get(summary) ?? new Set()).add(stack));
    }
  }
  return [...stacksByWarning].map(([summary, stacks]) => ({ summary, stacks: [...stacks] }));
}

/** `Deprecated argument (in 12 stacks, such as account-a)` */
export function warningInWords({ summary, stacks }: GroupedWarning): string {
  const [first] = stacks;
  if (first === undefined) return summary;
  return `${summary} (${stacks.length === 1 ? first : `in ${stacks.length} stacks, such as ${first}`})`;
}
