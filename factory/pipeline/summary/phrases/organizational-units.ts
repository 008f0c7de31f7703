import { groupedBy } from '../../../grouped-by';
import { enumerated } from '../../../text/listed';
import type { Phrases } from './phrases';
import { attribute, turnOf } from './wording';

const WORDS = { made: 'created', gone: 'destroyed', changed: 'changed' } as const;

/** OUs of the organization. */
export const organizationalUnits: Phrases = {
  knows: ({ type }) => type === 'aws_organizations_organizational_unit',
  say: (changes, names) => {
    const renamed = changes.filter(
      (change) => change.action === 'update' && attribute(change, 'name') !== undefined,
    );
    const others = changes.filter((change) => !renamed.includes(change));
    return [
      ...renamed.map((change) => {
        const name = attribute(change, 'name');
        return `OU ${name?.before} renamed to ${name?.after}`;
      }),
      ...[...groupedBy(others, (change) => WORDS[turnOf([change], () => true)])].map(([what, own]) => {
        const paths = own.map(({ component }) => names.organizationalUnitOf(component));
        return `${paths.length === 1 ? 'OU' : 'OUs'} ${enumerated(paths)} ${what}`;
      }),
    ];
  },
};
