import type { Rule } from './rule';
import { shapedDocuments } from './shared/documents';
import { forEachText } from './shared/each-text';

const MARKS = ['${', '%{', 'TfToken['] as const;

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
      forEachText(value, (text, at, onKey) => {
        const mark = MARKS.find((candidate) => text.includes(candidate));
        if (mark === undefined) return;
        report({
          file,
          pointer: [...at],
          onKey,
          message: `This holds "${mark}", which Terraform or CDKTF would carry out as code instead of taking it as text. Write it without.`,
        });
      });
    }
  },
};
