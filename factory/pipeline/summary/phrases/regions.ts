import { enumerated } from '../../../text/listed';
import type { Phrases } from './phrases';
import { attribute } from './wording';

/** Regions that an account opts in to. */
export const regions: Phrases = {
  knows: ({ type }) => type === 'aws_account_region',
  say: (changes) => {
    // Slugs and regions have no `_`: what follows the last one is the region.
    const regionOf = ({ component }: { component: string }) => component.split('_').at(-1) ?? component;
    const out = changes.filter(
      (change) => change.action === 'delete' || attribute(change, 'enabled')?.after === 'false',
    );
    const into = changes.filter((change) => !out.includes(change));
    return [
      ...(into.length > 0 ? [`opts in to ${enumerated(into.map(regionOf))}`] : []),
      ...(out.length > 0 ? [`opts out of ${enumerated(out.map(regionOf))}`] : []),
    ];
  },
};
