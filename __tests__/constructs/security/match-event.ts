/**
 * A tiny matcher of EventBridge patterns, for what the patterns here use: texts, `numeric` with `>=`, `anything-but` a suffix,
 * `$or`, and lists in events, of which one item has to match.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function matches(pattern: unknown, event: unknown): boolean {
  if (Array.isArray(event)) return event.some((item) => matches(pattern, item));
  if (Array.isArray(pattern)) return pattern.some((filter) => fits(filter, event));
  return Object.entries(pattern as object).every(([key, below]) =>
    key === '$or'
      ? (below as unknown[]).some((other) => matches(other, event))
      : typeof event === 'object' &&
        event !== null &&
        matches(below, (event as Record<string, unknown>)[key]),
  );
}

function fits(filter: unknown, value: unknown): boolean {
  if (typeof filter !== 'object' || filter === null) return filter === value;
  const { numeric, ...others } = filter as { numeric?: readonly [string, number] };
  if (numeric) return typeof value === 'number' && numeric[0] === '>=' && value >= numeric[1];
  const { suffix } = (others as { 'anything-but': { suffix: string } })['anything-but'];
  return typeof value === 'string' && !value.endsWith(suffix);
}
