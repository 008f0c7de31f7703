import { caseMisshapes } from '../guardrails/trial/case-misshapes';
import { guardrailCases } from '../guardrails/trial/guardrail-cases';
import type { Rule } from './rule';

/** A case of a guardrail test whose fields make no case together, or whose action or principal has no such form. */
export const guardrailTestForm: Rule = {
  id: 'guardrail-test-form',
  check(workspace, report) {
    for (const entry of guardrailCases(workspace)) {
      for (const misshape of caseMisshapes(entry)) report({ file: entry.document.file, ...misshape });
    }
  },
};
