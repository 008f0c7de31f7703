import { groupedBy } from '../../../grouped-by';
import { enumerated } from '../../../text/listed';
import { decoded } from '../names';
import type { StackChange } from '../stack-change';
import type { Phrases } from './phrases';
import { turnOf, whatOf } from './wording';

const PARTS = /_(?:managed|customer|boundary|inline-policy)(?:_.*)?$/;
const WORDS = { made: 'created', gone: 'removed', changed: 'changed' } as const;

/** Permission sets with their policies. */
export const permissionSets: Phrases = {
  knows: ({ type }) => type.startsWith('aws_ssoadmin_') && type !== 'aws_ssoadmin_account_assignment',
  say: (changes) =>
    [...groupedBy(changes, permissionSetOf)].map(([name, own]) => {
      const turn = turnOf(own, ({ type }) => type === 'aws_ssoadmin_permission_set');
      return `permission set ${name} ${WORDS[turn]}${whatOf(own)}`;
    }),
};

export function permissionSetOf({ component }: StackChange): string {
  return decoded(component.replace(PARTS, ''));
}

/** Groups of Identity Center's own directory. */
export const groups: Phrases = {
  knows: ({ type }) => type === 'aws_identitystore_group',
  say: (changes) =>
    [...groupedBy(changes, (change) => WORDS[turnOf([change], () => true)])].map(([what, own]) => {
      const names = own.map(({ known, component }) => known.display_name ?? decoded(component));
      return `${names.length === 1 ? 'group' : 'groups'} ${enumerated(names)} ${what}`;
    }),
};
