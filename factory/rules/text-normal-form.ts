import type { Rule } from './rule';
import { allDocuments } from './shared/documents';
import { forEachText } from './shared/each-text';

/** Most texts are plain ASCII and have one form only. */
const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * Terraform turns every string into Unicode's normal form NFC, and half of a surrogate pair into a replacement
 * character: what arrives in AWS would differ from what was reviewed, and two texts that look alike could differ here
 * and be one there.
 * https://developer.hashicorp.com/terraform/language/expressions/types#string
 */
export const textNormalForm: Rule = {
  id: 'text-normal-form',
  check(workspace, report) {
    for (const { file, value } of allDocuments(workspace)) {
      forEachText(value, (text, at, onKey) => {
        if (!BEYOND_ASCII.test(text)) return;
        const fault = faultOf(text);
        if (fault !== undefined) report({ file, pointer: [...at], onKey, message: fault });
      });
    }
  },
};

function faultOf(text: string): string | undefined {
  if (/\p{Surrogate}/u.test(text)) {
    return 'This holds half of a surrogate pair, which is no character: Terraform would put a replacement character there. Write the character itself.';
  }
  if (text !== text.normalize('NFC')) {
    return `This has characters made up of parts, such as a letter and a separate accent; Terraform would put them together (Unicode NFC), and AWS would get another text than the one here. Write it as "${text.normalize('NFC')}", typed anew.`;
  }
  return undefined;
}
