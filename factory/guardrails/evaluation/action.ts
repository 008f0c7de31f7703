import { compilePattern } from './pattern';

const RULES = { reach: 'text', fold: false } as const;
const noIds: ReadonlySet<string> = new Set();

/** A test of actions in lower case against a list such as `["s3:Get*", "iam:CreateUser"]`, whose case does not count. */
export function compileActions(patterns: readonly string[]): (action: string) => boolean {
  const exact = new Set<string>();
  const byService = new Map<string, ((action: string) => boolean)[]>();
  const anywhere: ((action: string) => boolean)[] = [];
  for (const written of patterns) {
    const text = written.toLowerCase();
    if (text === '*' || text === '*:*') return () => true;
    if (!/[*?]/.test(text)) {
      exact.add(text);
      continue;
    }
    const pattern = compilePattern([{ text, literal: false }], RULES);
    const test = (action: string) => pattern.test(action, noIds) === true;
    const service = serviceOf(text);
    if (/[*?]/.test(service)) anywhere.push(test);
    else byService.set(service, [...(byService.get(service) ?? []), test]);
  }
  return (action) =>
    exact.has(action) ||
    anywhere.some((test) => test(action)) ||
    (byService.get(serviceOf(action))?.some((test) => test(action)) ?? false);
}

/** The prefix of an action: `s3` of `s3:GetObject`. */
export function serviceOf(action: string): string {
  const colon = action.indexOf(':');
  return colon === -1 ? action : action.slice(0, colon);
}
