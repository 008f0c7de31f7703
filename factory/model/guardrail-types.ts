import type { GuardrailType } from './landing-zone';

/** Guardrail types by the name of their folder in policies/. */
export const guardrailTypes: readonly GuardrailType[] = ['scp'];
