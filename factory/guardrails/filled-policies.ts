import type { PolicyDocument, Workspace } from '../model/workspace';
import { type FilledDocument, fillPlaceholders } from './fill-placeholders';
import { placeholderValues } from './placeholder-values';

/** A guardrail's document with its placeholders filled in. */
export interface FilledPolicy extends FilledDocument {
  readonly policy: PolicyDocument;
}

const known = new WeakMap<Workspace, readonly FilledPolicy[]>();

/** Every document that holds something, filled in once for all that look at it. What can't be read is told by other rules. */
export function filledPolicies(workspace: Workspace): readonly FilledPolicy[] {
  const found = known.get(workspace) ?? fillAll(workspace);
  known.set(workspace, found);
  return found;
}

function fillAll(workspace: Workspace): FilledPolicy[] {
  const values = placeholderValues(workspace);
  return workspace.policies
    .filter(({ value }) => value !== undefined && value !== null)
    .map((policy) => ({ policy, ...fillPlaceholders(policy.value, values) }));
}
