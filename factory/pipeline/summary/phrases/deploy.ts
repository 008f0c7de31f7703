import { groupedBy } from '../../../grouped-by';
import { decoded } from '../names';
import type { Phrases } from './phrases';
import { turnOf, whatOf } from './wording';

const ROLE = /^deploy_role_((?:[A-Za-z0-9-]|__|_[0-9a-f]+_)+?)(?:_allow|_boundary|_managed_.*)?$/;
const WORDS = { made: 'added', gone: 'removed', changed: 'changed' } as const;

/** Roles by which pipelines deploy into the account. */
export const deploy: Phrases = {
  knows: ({ component }) => component.startsWith('deploy_'),
  say: (changes) => {
    const named = changes.filter(({ component }) => ROLE.test(component));
    const rest = changes.filter((change) => !named.includes(change));
    const roles = groupedBy(named, ({ component }) => decoded(ROLE.exec(component)?.[1] ?? component));
    return [
      ...[...roles].map(([name, own]) => {
        const turn = turnOf(own, ({ type }) => type === 'aws_iam_role');
        return `deploy role ${name} ${WORDS[turn]}${whatOf(own)}`;
      }),
      ...(rest.length > 0 ? [`trust in the deploying service ${WORDS[turnOf(rest, () => true)]}`] : []),
    ];
  },
};
