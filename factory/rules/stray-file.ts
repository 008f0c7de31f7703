import { guardrailTypes } from '../model/guardrail-types';
import type { Workspace } from '../model/workspace';
import { isGuardrailTestFile, isPolicyFile, isYamlFile, slugOf } from '../source/file-name';
import type { Rule } from './rule';
import { isLost } from './shared/has-field';

/** A file that looks like input and is read by nothing, such as `payments.yaml.bak` or `policies/deny.json`. */
export const strayFile: Rule = {
  id: 'stray-file',
  severity: 'warning',
  check(workspace, report) {
    const { accountsFolder, policiesFolder, permissionSetsFolder, conformancePacksFolder } = workspace;
    for (const file of accountsFolder.files) {
      if (isYamlFile(file) || isNote(file)) continue;
      report({
        file,
        message: 'No one reads this file: an account request ends in .yaml or .yml. Rename or remove it.',
      });
    }
    for (const file of policiesFolder.files) {
      if (isNote(file) || isGuardrailTestFile(file)) continue;
      if (!isPolicyFile(file)) {
        report({
          file,
          message:
            'No one reads this file: a policy document ends in .json, .yaml or .yml. Rename or remove it.',
        });
      } else if (!isInTypeFolder(file)) {
        const folders = guardrailTypes.map((type) => `policies/${type}/`).join(', ');
        report({
          file,
          message: `No one reads this file: a policy lies in the folder of its type (${folders}). Move or remove it.`,
        });
      }
    }
    // Without organization.yaml no one knows what permission sets name.
    if (isLost(workspace.organization)) return;
    const named = inlinePolicyNames(workspace);
    for (const file of permissionSetsFolder.files) {
      if (isNote(file) || (isPolicyFile(file) && named.has(slugOf(file)))) continue;
      report({
        file,
        message:
          'No one reads this file: no permission set names it as its "inlinePolicy". Name it, without its ending (.json, .yaml or .yml), or remove it.',
      });
    }
    const packs = workspace.organization.data.security?.conformancePacks ?? {};
    for (const file of conformancePacksFolder.files) {
      if (isNote(file) || (isPolicyFile(file) && Object.hasOwn(packs, slugOf(file)))) continue;
      report({
        file,
        message:
          'No one reads this file: "security.conformancePacks" does not name it. Name it there, without its ending (.json, .yaml or .yml), or remove it.',
      });
    }
  },
};

function inlinePolicyNames({ organization }: Workspace): ReadonlySet<string | undefined> {
  const sets = Object.values(organization.data.identity?.permissionSets ?? {});
  return new Set(sets.map((set) => set?.inlinePolicy));
}

function isNote(file: string): boolean {
  return file.endsWith('.md');
}

function isInTypeFolder(file: string): boolean {
  const folder = file.split('/')[1];
  return guardrailTypes.some((type) => type === folder);
}
