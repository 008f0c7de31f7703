import type { Pointer } from '../../diagnostics/problem';
import type { GuardrailCase } from '../../model/guardrail-test';
import type { Loose } from '../../model/loose';
import type { GuardrailTestDocument, PolicyDocument, Workspace } from '../../model/workspace';

/** One case of a test file, and the document that the file lies beside. */
export interface GuardrailCaseEntry {
  readonly document: GuardrailTestDocument;
  readonly policy: PolicyDocument;
  readonly pointer: Pointer;
  readonly data: Loose<GuardrailCase>;
}

/** Every case, in the order of the files. Files beside no document are left to the rule `orphan-guardrail-test`. */
export function guardrailCases(workspace: Workspace): GuardrailCaseEntry[] {
  return workspace.guardrailTests.flatMap((document) => {
    const policy = testedPolicy(workspace, document);
    const entries: GuardrailCaseEntry[] = [];
    // `forEach` passes over the holes that items of the wrong type leave.
    document.data.tests?.forEach((data, index) => {
      if (policy && data) entries.push({ document, policy, pointer: ['tests', index], data });
    });
    return entries;
  });
}

/** The document that a test file is about: the one of its name in its folder. */
export function testedPolicy(
  { policies }: Workspace,
  { file, name }: Pick<GuardrailTestDocument, 'file' | 'name'>,
): PolicyDocument | undefined {
  return policies.find((policy) => policy.name === name && folderOf(policy.file) === folderOf(file));
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}
