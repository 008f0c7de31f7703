import { accountName } from '../aws/account-limits';
import { policyName } from '../aws/organization-limits';
import { quoted } from '../diagnostics/quoted';
import { packPrefix } from '../guardrails/packing/pack-name';
import { authorizationTypes } from '../model/guardrail-types';
import { asSlug, SLUG, SLUG_FORM } from '../model/slug';
import type { Rule } from './rule';

/**
 * File names become account names, policy names, folder names and Terraform addresses; one form fits them all. CDKTF
 * drops other characters from addresses without a word, and two accounts could become one.
 */
export const slugForm: Rule = {
  id: 'slug-form',
  check({ requests, policies, organizationalUnits, organization }, report) {
    const meant = (slug: string, max: number): string[] => {
      // `DenyLeaving` is two words.
      const other = asSlug(slug.replace(/([a-z0-9])([A-Z])/g, '$1-$2'));
      return other === '' || other === slug || other.length > max ? [] : [other];
    };
    const file = (path: string, slug: string, max: number): void => {
      const wrong = misfit(slug, max);
      if (wrong === undefined) return;
      const message = `The file name ${quoted(slug)} ${wrong}, because names in AWS and Terraform are made from it. Rename the file.`;
      report({ file: path, message, suggest: meant(slug, max) });
    };
    for (const { file: path, slug } of requests) file(path, slug, accountName.max);
    for (const { file: path, name } of policies) {
      file(path, name, policyName.max);
      const prefix = authorizationTypes.map(packPrefix).find((start) => name.startsWith(start));
      if (prefix === undefined) continue;
      const message = `The file name ${quoted(name)} begins with "${prefix}", as the names of packs do, in which guardrails are joined where there are too many. Rename the file.`;
      report({ file: path, message });
    }
    for (const { data, pointer } of organizationalUnits) {
      if (data.slug === undefined || SLUG.test(data.slug)) continue;
      report({
        file: organization.file,
        pointer: [...pointer, 'slug'],
        message: `The slug ${quoted(data.slug)} must be of ${SLUG_FORM}, because the Terraform address is made from it.`,
        suggest: meant(data.slug, Number.POSITIVE_INFINITY),
      });
    }
  },
};

function misfit(slug: string, max: number): string | undefined {
  if (!SLUG.test(slug)) return `must be of ${SLUG_FORM}`;
  return slug.length > max ? `has ${slug.length} characters and must not have more than ${max}` : undefined;
}
