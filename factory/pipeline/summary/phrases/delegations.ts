import type { Phrases } from './phrases';
import { attribute } from './wording';

/** Services that an account administers for the organization. */
export const delegations: Phrases = {
  knows: ({ type }) => type === 'aws_organizations_delegated_administrator',
  say: (changes) =>
    changes.map((change) => {
      const service = attribute(change, 'service_principal');
      const verb = change.action === 'delete' ? 'no longer administers' : 'administers';
      return `${verb} ${service?.after ?? service?.before ?? 'a service'} for the organization`;
    }),
};
