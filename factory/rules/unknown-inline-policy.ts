import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { duplicates } from './shared/duplicates';
import { suggester } from './shared/suggester';

/** A permission set names an inline policy that no file, or more than one, of permission-sets/ holds. */
export const unknownInlinePolicy: Rule = {
  id: 'unknown-inline-policy',
  check({ organization, inlinePolicies, permissionSetsFolder }, report) {
    for (const { item, first } of duplicates(inlinePolicies, ({ name }) => name)) {
      report({
        file: item.file,
        message: `${first.file} has the same name, and permission sets name documents without their ending: rename one of the two.`,
      });
    }
    // A folder that can't be read may hold them all.
    if (permissionSetsFolder.unreadable.length > 0) return;
    const known = new Set(inlinePolicies.map(({ name }) => name));
    const suggest = suggester(known);
    for (const [set, data] of Object.entries(organization.data.identity?.permissionSets ?? {})) {
      const name = data?.inlinePolicy;
      if (name === undefined || known.has(name)) continue;
      report({
        file: organization.file,
        pointer: ['identity', 'permissionSets', set, 'inlinePolicy'],
        message: `There is no policy ${quoted(name)}: no file permission-sets/${name}.json, .yaml or .yml.`,
        suggest: suggest(name),
      });
    }
  },
};
