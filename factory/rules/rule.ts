import type { Problem, Severity } from '../diagnostics/problem';
import type { Workspace } from '../model/workspace';

/** What a rule says of a place; the runner adds the rule's own id. */
export type Finding = Omit<Problem, 'rule' | 'severity'> & { readonly severity?: Severity };

/** One thing that can be wrong. Its id is the name of its file here and of its page in help/rules/. */
export interface Rule {
  readonly id: string;
  /** @default 'error' */
  readonly severity?: Severity;
  /**
   * Looks at everything that was read and reports what is wrong. Data in the workspace lacks what does not fit its
   * shape, so a rule treats an absent field as none of its business. Never throws.
   */
  check(workspace: Workspace, report: (finding: Finding) => void): void;
}
