import type { ShapeIssue } from '../../model/shape-check';
import type { ShapedDocument, Workspace } from '../../model/workspace';
import { shapedDocuments } from './documents';

type Kind = ShapeIssue['kind'];

export interface FoundIssue<K extends Kind> {
  readonly document: ShapedDocument<unknown>;
  readonly issue: Extract<ShapeIssue, { readonly kind: K }>;
}

/** Every way of one kind in which a file does not fit its shape. */
export function shapeIssues<K extends Kind>(workspace: Workspace, kind: K): readonly FoundIssue<K>[] {
  return shapedDocuments(workspace).flatMap((document) =>
    document.issues.flatMap((issue) => (isOf(issue, kind) ? [{ document, issue }] : [])),
  );
}

function isOf<K extends Kind>(
  issue: ShapeIssue,
  kind: K,
): issue is Extract<ShapeIssue, { readonly kind: K }> {
  return issue.kind === kind;
}
