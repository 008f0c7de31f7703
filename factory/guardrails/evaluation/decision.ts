import type { AuthorizationType } from '../../model/guardrail-types';
import type { AuthorizationPolicy, PolicyStatement } from '../policy-statement';

/** `depends`: on something about the request that is not known. */
export type Verdict = 'allowed' | 'denied' | 'depends';

/** What a request is decided for. */
export type Place =
  | { readonly kind: 'account'; readonly slug: string }
  /** A new account directly in an OU. */
  | { readonly kind: 'organizationalUnit'; readonly path: string }
  | { readonly kind: 'managementAccount' }
  /** These policies, attached to a bare account beside FullAWSAccess. */
  | { readonly kind: 'document'; readonly policies: readonly AuthorizationPolicy[] };

/** A place in the organisation that policies are attached to, on the way from the root to an account. */
export type Level =
  | { readonly kind: 'root' }
  | { readonly kind: 'organizationalUnit'; readonly path: string }
  /** `slug` is undefined for an account that is only thought of. */
  | { readonly kind: 'account'; readonly slug: string | undefined };

export interface Decision {
  readonly verdict: Verdict;
  /** For `depends`: the condition keys, `resource` among them for the ARN of the resource, that may change the verdict. Sorted. */
  readonly dependsOn: readonly string[];
  /** For `denied` the Deny statements that match, for `depends` those that may change the verdict; none for `allowed`. */
  readonly deciding: readonly DecidingStatement[];
  /** The first level that allows nothing like the request, when that denies it. */
  readonly implicit: Level | undefined;
}

export interface DecidingStatement {
  readonly policy: AuthorizationPolicy;
  readonly statement: PolicyStatement;
}

/** A decision with all that led to it. */
export interface Explanation extends Decision {
  /** What was taken for granted about the request, in sentences. */
  readonly assumptions: readonly string[];
  /** The service control policies over the principal, then the resource control policies over the resource. */
  readonly sides: readonly ExplainedSide[];
}

/** The policies of one type over one account. */
export interface ExplainedSide {
  readonly type: AuthorizationType;
  readonly verdict: Verdict;
  /** Why these policies do not bind the request, in a sentence; undefined when they do. */
  readonly exempt: string | undefined;
  /** From the root down; empty when exempt. */
  readonly levels: readonly ExplainedLevel[];
}

export interface ExplainedLevel {
  readonly level: Level;
  readonly verdict: Verdict;
  readonly policies: readonly ExplainedPolicy[];
}

export interface ExplainedPolicy {
  readonly policy: AuthorizationPolicy;
  readonly statements: readonly ExplainedStatement[];
}

export interface ExplainedStatement {
  readonly statement: PolicyStatement;
  readonly match: 'yes' | 'no' | 'unknown';
  /** The first part of it that does not match; undefined when all does, or may. */
  readonly mismatch: 'action' | 'resource' | 'condition' | undefined;
  /** Why, in a clause: what does not match, what is not known, or which conditions hold. */
  readonly reason: string;
  readonly dependsOn: readonly string[];
}
