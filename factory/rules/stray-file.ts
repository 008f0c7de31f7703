import { guardrailTypes } from '../model/guardrail-types';
import { isGuardrailTestFile, isPolicyFile, isYamlFile } from '../source/file-name';
import type { Rule } from './rule';

/** A file that looks like input and is read by nothing, such as `payments.yaml.bak` or `policies/deny.json`. */
export const strayFile: Rule = {
  id: 'stray-file',
  severity: 'warning',
  check({ accountsFolder, policiesFolder }, report) {
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
  },
};

function isNote(file: string): boolean {
  return file.endsWith('.md');
}

function isInTypeFolder(file: string): boolean {
  const folder = file.split('/')[1];
  return guardrailTypes.some((type) => type === folder);
}
