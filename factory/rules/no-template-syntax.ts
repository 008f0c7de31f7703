import type { Pointer } from '../diagnostics/problem';
import type { Rule } from './rule';
import { shapedDocuments } from './shared/documents';

/**
 * Every string of Terraform's JSON is a template: `${file("/etc/passwd")}` in a request would be carried out by
 * `plan`. CDKTF in turn replaces what looks like one of its tokens. A request is data and can never become code, so
 * neither may stand in it; policy documents, which need `${aws:...}`, are escaped instead.
 * https://developer.hashicorp.com/terraform/language/syntax/json#expression-mapping
 */
export const noTemplateSyntax: Rule = {
  id: 'no-template-syntax',
  check(workspace, report) {
    for (const { file, value } of shapedDocuments(workspace)) {
      walk(value, [], (pointer, onKey, mark) => {
        report({
          file,
          pointer,
          onKey,
          message: `This holds "${mark}", which Terraform or CDKTF would carry out as code instead of taking it as text. Write it without.`,
        });
      });
    }
  },
};

const MARKS = ['${', '%{', 'TfToken['] as const;

type Found = (pointer: Pointer, onKey: boolean, mark: string) => void;

/** @param at - the way to `value`; changed on the way down and the same again at the end */
function walk(value: unknown, at: (string | number)[], found: Found): void {
  if (typeof value === 'string') {
    const mark = markIn(value);
    if (mark !== undefined) found([...at], false, mark);
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => {
      at.push(index);
      walk(item, at, found);
      at.pop();
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      at.push(key);
      const mark = markIn(key);
      if (mark !== undefined) found([...at], true, mark);
      walk(inner, at, found);
      at.pop();
    }
  }
}

function markIn(text: string): string | undefined {
  return MARKS.find((mark) => text.includes(mark));
}
