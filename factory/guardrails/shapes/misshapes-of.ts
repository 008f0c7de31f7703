import { isAuthorizationType } from '../../model/guardrail-types';
import type { GuardrailType } from '../../model/landing-zone';
import type { Misshape } from '../misshape';
import { managementPolicies } from './management/management-policies';
import { managementPolicyMisshapes } from './management/management-policy-misshapes';
import { rcpServiceMisshapes } from './rcp-service-misshapes';
import { statementDialects } from './statement-dialect';
import { statementPolicyMisshapes } from './statement-policy-shape';

/** Holds a document, placeholders filled in, against the form of its type. */
export function misshapesOf(type: GuardrailType, document: unknown): readonly Misshape[] {
  if (!isAuthorizationType(type)) return managementPolicyMisshapes(document, managementPolicies[type]);
  const misshapes = statementPolicyMisshapes(document, statementDialects[type]);
  return type === 'rcp' ? [...misshapes, ...rcpServiceMisshapes(document)] : misshapes;
}
