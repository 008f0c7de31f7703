import type { GuardrailCase } from '../../model/guardrail-test';
import { isAuthorizationType } from '../../model/guardrail-types';
import type { GuardrailType } from '../../model/landing-zone';

/** What a case tries: a request, a tag on a resource, or a setting that accounts are handed. */
export type CaseKind = 'action' | 'tag' | 'setting';

export const caseKinds = ['action', 'tag', 'setting'] as const satisfies readonly CaseKind[];

/** The fields that mean something beside the one that a kind is named after. */
export const fieldsOf: Readonly<Record<CaseKind, readonly (keyof GuardrailCase)[]>> = {
  action: ['region', 'resource', 'principal', 'context', 'expect', 'by'],
  tag: ['resourceType', 'expect'],
  setting: ['is', 'isAbsent'],
};

/** The kinds of case that can be tried on a guardrail type. */
export function kindsFor(type: GuardrailType): readonly CaseKind[] {
  if (isAuthorizationType(type)) return ['action'];
  return type === 'tag' ? ['tag', 'setting'] : ['setting'];
}
