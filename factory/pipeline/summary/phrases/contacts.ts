import { groupedBy } from '../../../grouped-by';
import { enumerated } from '../../../text/listed';
import type { StackChange } from '../stack-change';
import type { Phrases } from './phrases';
import { attribute, turnOf } from './wording';

const WORDS = { made: 'set', gone: 'removed', changed: 'changed' } as const;

/** Alternate contacts and the primary contact. */
export const contacts: Phrases = {
  knows: ({ type }) => type === 'aws_account_alternate_contact' || type === 'aws_account_primary_contact',
  say: (changes) =>
    [...groupedBy(changes, whatHappens)].map(
      ([what, own]) => `${enumerated(own.map(kindOf))} ${own.length === 1 ? 'contact' : 'contacts'} ${what}`,
    ),
};

function kindOf({ type, component }: StackChange): string {
  return type === 'aws_account_primary_contact' ? 'primary' : (component.split('_').at(-1) ?? 'alternate');
}

function whatHappens(change: StackChange): string {
  const email = attribute(change, 'email_address');
  return change.action === 'update' && email
    ? `${email.before} -> ${email.after}`
    : WORDS[turnOf([change], () => true)];
}
