import type { TextLimit } from './text-limit';

const pattern = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
const form = 'letters, digits, spaces and _.:/=+-@';

/**
 * Keys and values of tags, as Organizations and IAM take them. Keys are told apart by case in Organizations, but not
 * in IAM; since the tags of an account go on the roles in it too, two keys must not differ by case alone.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_Tag.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html
 */
export const tagKey: TextLimit = { min: 1, max: 128, pattern, form };
export const tagValue: TextLimit = { min: 0, max: 256, pattern, form };

/**
 * Tags on one resource.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_tagging.html
 */
export const tagsPerResource = 50;

/** Keys that begin with this, in whatever case, are AWS's own: they can't be set. */
export const reservedTagPrefix = 'aws:';
