import type { ShapeIssue } from '../../model/shape-check';
import { valueAt } from '../../model/shape-check';
import { Locator } from '../../source/locate';
import type { SourceDocument } from '../../source/source-file';
import { workedOutOnce } from '../../worked-out-once';

/** One for each file: taking a text apart costs much, and every number in it may have to be looked at. */
const locatorOf = workedOutOnce(({ text }: SourceDocument) => new Locator(text));

/**
 * Whether twelve digits without quotes stand where text is expected. The text has to be looked at: as a number
 * `012345678901` has eleven digits.
 */
export function unquotedAccountId(document: SourceDocument, issue: ShapeIssue): string | undefined {
  if (issue.kind !== 'wrong-type' || !issue.expected.includes('string')) return undefined;
  const value = valueAt(document.value, issue.pointer);
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value >= 1e12) return undefined;
  const digits = document.text.slice(...locatorOf(document).rangeOf(issue.pointer, false));
  return /^\d{12}$/.test(digits) ? digits : undefined;
}
