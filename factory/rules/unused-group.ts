import { quoted } from '../diagnostics/quoted';
import { accessLists } from '../model/access-lists';
import type { Rule } from './rule';
import { identityNames } from './shared/identity-names';
import { areUsesKnown } from './shared/known-uses';

/** A group that is let into no account. */
export const unusedGroup: Rule = {
  id: 'unused-group',
  severity: 'warning',
  check(workspace, report) {
    if (!areUsesKnown(workspace)) return;
    const used = new Set(accessLists(workspace).flatMap(({ entries }) => entries.map(({ group }) => group)));
    for (const name of identityNames(workspace, 'groups')) {
      if (used.has(name)) continue;
      report({
        file: workspace.organization.file,
        pointer: ['identity', 'groups', name],
        onKey: true,
        message: `No "access" lets the group ${quoted(name)} in anywhere. Use it, or remove it once what took its last use away is applied.`,
      });
    }
  },
};
