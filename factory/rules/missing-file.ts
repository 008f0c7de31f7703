import type { Rule } from './rule';

/** There is no organization.yaml: nothing can be checked or built without it. */
export const missingFile: Rule = {
  id: 'missing-file',
  check({ organization: { file, fault } }, report) {
    if (fault?.kind !== 'missing') return;
    report({
      file,
      message: `There is no ${file} in the root folder (the ending must be .yaml). Run the command in the folder that holds it, name that folder with --root, or begin with a copy of the example's.`,
    });
  },
};
