import { type FilledDocument, fillPlaceholders } from '../guardrails/fill-placeholders';
import { placeholderValues } from '../guardrails/placeholder-values';
import type { InlinePolicyDocument, Workspace } from '../model/workspace';

/** A document of permission-sets/ with its placeholders filled in. */
export interface FilledInlinePolicy extends FilledDocument {
  readonly policy: InlinePolicyDocument;
}

const known = new WeakMap<Workspace, readonly FilledInlinePolicy[]>();

/** Every document that holds something, filled in once for all that look at it. What can't be read is told by other rules. */
export function filledInlinePolicies(workspace: Workspace): readonly FilledInlinePolicy[] {
  const found = known.get(workspace) ?? fillAll(workspace);
  known.set(workspace, found);
  return found;
}

function fillAll(workspace: Workspace): FilledInlinePolicy[] {
  const values = placeholderValues(workspace);
  return workspace.inlinePolicies
    .filter(({ value }) => value !== undefined && value !== null)
    .map((policy) => ({ policy, ...fillPlaceholders(policy.value, values) }));
}
