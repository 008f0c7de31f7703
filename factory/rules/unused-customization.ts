import { quoted } from '../diagnostics/quoted';
import { customizationLists } from '../model/customization-lists';
import type { Rule } from './rule';
import { areUsesKnown } from './shared/known-uses';

/** A customization that nothing names. */
export const unusedCustomization: Rule = {
  id: 'unused-customization',
  severity: 'warning',
  check(workspace, report) {
    if (!areUsesKnown(workspace)) return;
    const used = new Set(
      customizationLists(workspace).flatMap(({ entries }) => entries.map(({ name }) => name)),
    );
    for (const { name, file } of [...workspace.customizationModules, ...workspace.customizationScripts]) {
      if (used.has(name)) continue;
      report({
        file,
        message: `No profile, no default and no request names the customization ${quoted(name)}. Use it or remove it.`,
      });
    }
  },
};
