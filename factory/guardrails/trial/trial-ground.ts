import { guardedOrganization } from '../../model/resolve/guarded-organization';
import type { PolicyDocument, Workspace } from '../../model/workspace';
import { workedOutOnce } from '../../worked-out-once';
import { type GuardrailEvaluator, guardrailEvaluator } from '../evaluation/evaluator';
import { parsePolicy } from '../evaluation/parse-policy';
import { filledPolicies } from '../filled-policies';
import type { GuardedOrganization } from '../guarded-organization';
import type { AuthorizationPolicy } from '../policy-statement';

/** What cases are tried on, made once for all of them. */
export interface TrialGround {
  readonly organization: GuardedOrganization;
  readonly evaluator: GuardrailEvaluator;
  /** Slugs of the accounts, and paths of the OUs, that have a place in the organisation. */
  readonly accounts: ReadonlySet<string>;
  readonly organizationalUnits: ReadonlySet<string>;
  /** A document with placeholders filled in, without exceptions: as one attachment alone would have it. */
  contentOf(policy: PolicyDocument): string;
  /** The same of a service or resource control policy, taken apart. */
  policyOf(policy: PolicyDocument): AuthorizationPolicy;
}

export function trialGround(workspace: Workspace): TrialGround {
  const organization = guardedOrganization(workspace);
  const values = new Map(filledPolicies(workspace).map(({ policy, value }) => [policy, value]));
  const contentOf = workedOutOnce((policy: PolicyDocument) => JSON.stringify(values.get(policy) ?? {}));
  return {
    organization,
    evaluator: guardrailEvaluator(organization),
    accounts: new Set(organization.accounts.map(({ slug }) => slug)),
    organizationalUnits: new Set(organization.organizationalUnits.map(({ path }) => path)),
    contentOf,
    policyOf: workedOutOnce((policy) => parsePolicy({ ...policy, content: contentOf(policy) })),
  };
}
