import { quoted } from '../diagnostics/quoted';
import { asSlug, SLUG, SLUG_FORM } from '../model/slug';
import type { Rule } from './rule';

/** Leaves half of an account alias, which AWS lets be 63 characters long, to the slug of the account. */
const MAX_LENGTH = 30;

/** The organisation's name begins account aliases and workspace names, so it has the form of a slug. */
export const organizationNameForm: Rule = {
  id: 'organization-name-form',
  check({ organization: { file, data } }, report) {
    const { name } = data;
    if (name === undefined || (SLUG.test(name) && name.length <= MAX_LENGTH)) return;
    const other = asSlug(name);
    report({
      file,
      pointer: ['name'],
      message: `${quoted(name)} can't be the name of the organisation: account aliases begin with it, so it must be of ${SLUG_FORM}, ${MAX_LENGTH} characters at most.`,
      suggest: other !== '' && other !== name && other.length <= MAX_LENGTH ? [other] : [],
    });
  },
};
