import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** What expressions can look at: `github`, `needs`, `matrix` and so on. */
export type Contexts = Readonly<Record<string, unknown>>;

/** How what came before a job or a step has ended. */
export interface Status {
  readonly success: boolean;
  readonly failure: boolean;
}

const EXPRESSION = /\$\{\{(.*?)\}\}/gs;
const STATUS_FUNCTION = /\b(success|failure|cancelled|always)\(\)/;

/** A text of a workflow with its expressions worked out, by GitHub's own library. One that is nothing but an expression keeps its type. */
export function interpolated(text: string, contexts: Contexts): unknown {
  const whole = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(text)?.[1];
  if (whole !== undefined && !whole.includes('${{')) return evaluated(whole, contexts);
  return text.replaceAll(EXPRESSION, (_, expression: string) => asText(evaluated(expression, contexts)));
}

/** All texts in a value of a workflow with their expressions worked out. */
export function interpolatedDeeply(value: unknown, contexts: Contexts): unknown {
  if (typeof value === 'string') return interpolated(value, contexts);
  if (Array.isArray(value)) return value.map((item) => interpolatedDeeply(item, contexts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, interpolatedDeeply(child, contexts)]),
  );
}

/** Environment of a workflow, job or step. */
export function interpolatedTexts(
  texts: Readonly<Record<string, string>> = {},
  contexts: Contexts,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, asText(interpolated(String(text), contexts))]),
  );
}

/** Whether a job or step runs: without a word on how the former ones ended, they have to have gone well. */
export function condition(text: string | undefined, contexts: Contexts, status: Status): boolean {
  if (text === undefined) return status.success;
  const expression = /^\s*\$\{\{(.*)\}\}\s*$/s.exec(text)?.[1] ?? text;
  if (!status.success && !STATUS_FUNCTION.test(expression)) return false;
  return isTrue(evaluated(expression, contexts, status));
}

export function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function evaluated(
  expression: string,
  contexts: Contexts,
  { success, failure }: Status = { success: true, failure: false },
): unknown {
  const statuses = Object.entries({ success, failure, cancelled: false, always: true }).map(
    ([name, value]) => ({ name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) }),
  );
  const { tokens } = new Lexer(expression.trim()).lex();
  const parsed = new Parser(tokens, Object.keys(contexts), statuses).parse();
  const dictionary = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  const functions = new Map(statuses.map((status) => [status.name, status]));
  const result = new Evaluator(parsed, dictionary, functions).evaluate();
  return JSON.parse(JSON.stringify(result, data.replacer));
}

function isTrue(value: unknown): boolean {
  return !(value === false || value === 0 || value === '' || value === null);
}
