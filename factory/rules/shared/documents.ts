import type { ShapedDocument, Workspace } from '../../model/workspace';
import type { SourceDocument } from '../../source/source-file';

/** Files that have a shape: organization.yaml, the requests and the tests of guardrails. */
export function shapedDocuments(workspace: Workspace): readonly ShapedDocument<unknown>[] {
  return [workspace.organization, ...workspace.requests, ...workspace.guardrailTests];
}

/** Every file that holds data. */
export function allDocuments(workspace: Workspace): readonly SourceDocument[] {
  return [...shapedDocuments(workspace), ...workspace.policies, ...workspace.inlinePolicies];
}
