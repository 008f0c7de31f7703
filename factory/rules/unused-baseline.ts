import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { profileExtensions, profileUses } from './shared/baselines';
import { areUsesKnown } from './shared/known-uses';

/** A profile that no account can come to have. */
export const unusedBaseline: Rule = {
  id: 'unused-baseline',
  severity: 'warning',
  check(workspace, report) {
    if (!areUsesKnown(workspace)) return;
    const { organization } = workspace;
    const above = new Map(profileExtensions(workspace).map(({ profile, name }) => [profile, name]));
    const used = new Set<string>();
    for (const { name: start } of profileUses(workspace)) {
      for (
        let name: string | undefined = start;
        name !== undefined && !used.has(name);
        name = above.get(name)
      ) {
        used.add(name);
      }
    }
    for (const name of Object.keys(organization.data.baselines ?? {})) {
      if (used.has(name)) continue;
      report({
        file: organization.file,
        pointer: ['baselines', name],
        onKey: true,
        message: `No request and no default names the baseline profile ${quoted(name)}, nor does a profile that is in use extend it. Use it or remove it.`,
      });
    }
  },
};
