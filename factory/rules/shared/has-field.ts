import type { Pointer } from '../../diagnostics/problem';
import { valueAt } from '../../model/shape-check';
import type { SourceDocument } from '../../source/source-file';

/**
 * Whether a file says anything at a place, be it of the wrong type. Data without a field may mean that the file leaves
 * it out, and then a default holds, or that what it says was dropped, and then nothing is known.
 */
export function hasField(document: SourceDocument, pointer: Pointer): boolean {
  return valueAt(document.value, pointer) !== undefined;
}

/** Whether nothing is known of what a file was to say: it can't be read, has a fault, or holds no mapping. */
export function isLost({ value }: SourceDocument): boolean {
  return typeof value !== 'object' || value === null || Array.isArray(value);
}
