import type { Phrases } from './phrases';
import { attribute, turnOf } from './wording';

const WORDS = { made: 'created', gone: 'destroyed', changed: 'changed' } as const;

/** OUs of the organization. */
export const organizationalUnits: Phrases = {
  knows: ({ type }) => type === 'aws_organizations_organizational_unit',
  say: (changes, names) =>
    changes.map((change) => {
      const path = names.organizationalUnitOf(change.component);
      const name = attribute(change, 'name');
      return change.action === 'update' && name
        ? `OU ${name.before} renamed to ${name.after}`
        : `OU ${path} ${WORDS[turnOf([change], () => true)]}`;
    }),
};
