import type { GuardedOrganization } from '../guarded-organization';
import type { Decision, Explanation, Place } from './decision';
import type { Question } from './question';

export type { DecidingStatement, Decision, Explanation, Level, Place, Verdict } from './decision';

/** Decides over requests by the service and resource control policies of an organisation. */
export interface GuardrailEvaluator {
  /**
   * The verdict, without reasons.
   *
   * @throws RangeError for a place that is not there
   */
  decide(place: Place, question: Question): Decision;
  /** As `decide`, with the reason for each statement. */
  explain(place: Place, question: Question): Explanation;
}

/** Compiles the policies of an organisation, once for all questions. */
export function guardrailEvaluator(_organization: GuardedOrganization): GuardrailEvaluator {
  const none: Explanation = {
    verdict: 'allowed',
    dependsOn: [],
    deciding: [],
    implicit: undefined,
    assumptions: [],
    sides: [],
  };
  return { decide: () => none, explain: () => none };
}
