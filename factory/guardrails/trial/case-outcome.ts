import type { GuardrailCaseEntry } from './guardrail-cases';

/** What came of a case. */
export interface CaseOutcome {
  readonly entry: GuardrailCaseEntry;
  readonly passed: boolean;
  /** In words, such as `denied by deny-root-user`. */
  readonly expected: string;
  readonly came: string;
  /** Why it came so: sentences; empty when the case passed. */
  readonly explanation: readonly string[];
}
