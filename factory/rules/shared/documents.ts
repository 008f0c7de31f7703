import type { ShapedDocument, Workspace } from '../../model/workspace';
import type { SourceDocument } from '../../source/source-file';

/** Files that have a shape: organization.yaml, the requests, the tests of guardrails and Terraform modules. */
export function shapedDocuments(workspace: Workspace): readonly ShapedDocument<unknown>[] {
  const { organization, requests, guardrailTests, customizationModules } = workspace;
  return [organization, ...requests, ...guardrailTests, ...customizationModules];
}

/** Every file that holds data. */
export function allDocuments(workspace: Workspace): readonly SourceDocument[] {
  const { policies, inlinePolicies, conformancePacks } = workspace;
  return [...shapedDocuments(workspace), ...policies, ...inlinePolicies, ...conformancePacks];
}
