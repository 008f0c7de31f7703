import type { AwsPolicyType } from '../../factory/aws/policy-types';
import type { GuardrailType } from '../../factory/model/landing-zone';

/** Guardrail types as AWS Organizations names them. */
export const awsPolicyType: Readonly<Record<GuardrailType, AwsPolicyType>> = {
  scp: 'SERVICE_CONTROL_POLICY',
};
