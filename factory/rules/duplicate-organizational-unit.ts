import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { duplicates } from './shared/duplicates';

/**
 * Two OUs of one name below one parent, which AWS refuses; or two with one slug, or none, from which the Terraform
 * address and the output of an OU are made.
 */
export const duplicateOrganizationalUnit: Rule = {
  id: 'duplicate-organizational-unit',
  check({ organization: { file }, organizationalUnits }, report) {
    for (const { item } of duplicates(organizationalUnits, ({ path }) => path)) {
      report({
        file,
        pointer: [...item.pointer, 'name'],
        message: `There is an OU ${quoted(item.path)} already. AWS takes a name once below one parent: rename one, or join the two.`,
      });
    }
    for (const { item, first } of duplicates(organizationalUnits, ({ slug }) => slug)) {
      if (item.path === first.path) continue;
      const given = item.data.slug !== undefined;
      report({
        file,
        pointer: [...item.pointer, given ? 'slug' : 'name'],
        message: `The OU ${quoted(item.path)} has the slug ${quoted(item.slug)}, which ${quoted(first.path)} has already. Give it a "slug" of its own: the Terraform address is made from it.`,
      });
    }
    for (const { slug, name, pointer } of organizationalUnits) {
      if (slug !== undefined || name === '') continue;
      report({
        file,
        pointer: [...pointer, 'name'],
        message: `No slug can be made from the name ${quoted(name)}, which has no letter from a to z and no digit. Give the OU a "slug": the Terraform address is made from it.`,
      });
    }
  },
};
