import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { profileExtensions, profileNames, profileUses } from './shared/baselines';
import { suggester } from './shared/suggester';

/** A baseline profile is named that organization.yaml does not have. */
export const unknownBaseline: Rule = {
  id: 'unknown-baseline',
  check(workspace, report) {
    if (workspace.organization.value === undefined) return;
    const known = new Set(profileNames(workspace));
    const suggest = suggester(known);
    for (const { file, pointer, name } of [...profileUses(workspace), ...profileExtensions(workspace)]) {
      if (known.has(name)) continue;
      report({
        file,
        pointer,
        message: `There is no baseline profile ${quoted(name)} under "baselines" of organization.yaml.`,
        suggest: suggest(name),
      });
    }
  },
};
