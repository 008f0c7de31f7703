import type { Rule } from './rule';
import { shapeIssues } from './shared/shape-issues';
import { unquotedAccountId as digitsOf } from './shared/unquoted-account-id';

/**
 * Twelve digits without quotes are a number in YAML: leading zeros are lost, and in YAML 1.1 tools some are even read
 * as octal. https://yaml.org/spec/1.2.2/#1032-tag-resolution
 */
export const unquotedAccountId: Rule = {
  id: 'unquoted-account-id',
  check(workspace, report) {
    for (const { document, issue } of shapeIssues(workspace, 'wrong-type')) {
      const digits = digitsOf(document, issue);
      if (digits === undefined) continue;
      report({
        file: document.file,
        pointer: issue.pointer,
        message: `Without quotes YAML reads these twelve digits as a number, which loses leading zeros. Write "${digits}".`,
      });
    }
  },
};
