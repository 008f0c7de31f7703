import { quoted } from '../diagnostics/quoted';
import { customizationLists } from '../model/customization-lists';
import type { Rule } from './rule';
import { suggester } from './shared/suggester';

/** A customization is named that no file in customizations/ holds. A path is never followed: only names are looked up. */
export const unknownCustomization: Rule = {
  id: 'unknown-customization',
  check(workspace, report) {
    const known = new Set(
      [...workspace.customizationModules, ...workspace.customizationScripts].map(({ name }) => name),
    );
    const suggest = suggester(known);
    for (const { file, entries } of customizationLists(workspace)) {
      for (const { name, pointer } of entries) {
        if (known.has(name)) continue;
        report({
          file,
          pointer,
          message: `There is no customization ${quoted(name)}. It is the name of a file in customizations/ (.ts or .yaml) without its ending, or of a folder there that holds index.ts.`,
          suggest: suggest(name),
        });
      }
    }
  },
};
