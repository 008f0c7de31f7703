import type { GuardrailType } from '../../factory/model/landing-zone';

/** Guardrail types as AWS Organizations names them. */
export const policyTypes: Readonly<Record<GuardrailType, string>> = {
  scp: 'SERVICE_CONTROL_POLICY',
};
