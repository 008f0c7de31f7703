import type { PolicyDocument, Workspace } from '../model/workspace';
import { workedOutOnce } from '../worked-out-once';
import { type FilledDocument, fillPlaceholders } from './fill-placeholders';
import { placeholderValues } from './placeholder-values';

/** A guardrail's document with its placeholders filled in. */
export interface FilledPolicy extends FilledDocument {
  readonly policy: PolicyDocument;
}

/** Every document that holds something, filled in once for all that look at it. What can't be read is told by other rules. */
export const filledPolicies = workedOutOnce((workspace: Workspace): readonly FilledPolicy[] => {
  const values = placeholderValues(workspace);
  return workspace.policies
    .filter(({ value }) => value !== undefined && value !== null)
    .map((policy) => ({ policy, ...fillPlaceholders(policy.value, values) }));
});
