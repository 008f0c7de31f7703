import type { Pointer } from '../diagnostics/problem';
import type { AuthorizationType } from '../model/guardrail-types';

/** A service or resource control policy, taken apart. */
export interface AuthorizationPolicy {
  /** Name of the guardrail, or of AWS's own policy. */
  readonly name: string;
  readonly type: AuthorizationType;
  /** Path relative to the root folder; undefined for AWS's own policies. */
  readonly file: string | undefined;
  readonly statements: readonly PolicyStatement[];
}

/** One statement. Of `actions` and `notActions` one is there, of `resources` and `notResources` as well. */
export interface PolicyStatement {
  readonly sid: string | undefined;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[] | undefined;
  readonly notActions: readonly string[] | undefined;
  readonly resources: readonly string[] | undefined;
  readonly notResources: readonly string[] | undefined;
  readonly conditions: readonly PolicyCondition[];
  /** Where it stands in its document. */
  readonly pointer: Pointer;
}

/** One key under one operator, such as `"StringNotEqualsIfExists": { "aws:RequestedRegion": [...] }`. */
export interface PolicyCondition {
  /** As written. */
  readonly operator: string;
  /** As written. */
  readonly key: string;
  readonly values: readonly string[];
}
