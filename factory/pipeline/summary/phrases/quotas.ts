import { groupedBy } from '../../../grouped-by';
import type { Phrases } from './phrases';
import { attribute, inRegions, turned } from './wording';

/** Service quotas that a request asks for. */
export const quotas: Phrases = {
  knows: ({ type, component }) =>
    type === 'aws_servicequotas_service_quota' && component.startsWith('service-quota_'),
  say: (changes) =>
    [
      ...groupedBy(changes, (change) => {
        const [, service, code] = change.component.split('_');
        const value = attribute(change, 'value');
        const what =
          change.action === 'delete' || value === undefined ? 'no longer asked for' : turned(value);
        return `quota ${service} ${code} ${what}`;
      }),
    ].map(([phrase, own]) => `${phrase}${inRegions(own)}`),
};
