import { valueAt } from '../model/shape-check';
import type { Rule } from './rule';
import { kindOf } from './shared/kind-of';
import { shapeIssues } from './shared/shape-issues';
import { unquotedAccountId } from './shared/unquoted-account-id';

/** A value of another kind than the field takes, an empty one included. */
export const wrongType: Rule = {
  id: 'wrong-type',
  check(workspace, report) {
    for (const { document, issue } of shapeIssues(workspace, 'wrong-type')) {
      if (unquotedAccountId(document, issue) !== undefined) continue;
      const value = valueAt(document.value, issue.pointer);
      report({
        file: document.file,
        pointer: issue.pointer,
        message: `${describe(value, issue.expected)} ${advise(value, issue.expected)}`,
      });
    }
  },
};

/** Names of zod's types, in words. */
const words: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

function describe(value: unknown, expected: readonly string[]): string {
  const wanted = [...new Set(expected.map((type) => words[type] ?? type))].join(' or ');
  return `This is ${kindOf(value)}; ${wanted} belongs here.`;
}

function advise(value: unknown, expected: readonly string[]): string {
  if (value === null) return 'Give it a value or remove the key.';
  const isPlain = typeof value !== 'object';
  if (isPlain && expected.includes('string')) return 'Put it in quotes.';
  if (isPlain && expected.includes('array'))
    return 'Write it as a list: in square brackets, or on lines that begin with "- ".';
  if (typeof value === 'string' && expected.includes('boolean')) {
    return 'In YAML 1.2 only true and false are such values, without quotes; yes, no, on and off are words.';
  }
  if (typeof value === 'string' && Number.isFinite(Number(value))) return 'Take the quotes away.';
  return 'See the field reference in help/fields/.';
}
