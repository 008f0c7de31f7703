import { groupedBy } from '../../../grouped-by';
import { countOf } from '../../../text/count-of';
import { enumerated } from '../../../text/listed';
import type { Names } from '../names';
import type { StackChange } from '../stack-change';
import { access } from './access';
import { account } from './account';
import { budget } from './budget';
import { contacts } from './contacts';
import { controlPhrases } from './controls';
import { customizations } from './customizations';
import { delegations } from './delegations';
import { deploy } from './deploy';
import { facts } from './facts';
import { groups, permissionSets } from './identity';
import { organizationalUnits } from './organizational-units';
import type { Phrases } from './phrases';
import { quotas } from './quotas';
import { regions } from './regions';
import { defaultTags } from './tags';

/** Every family that has words, in the order in which a row tells them. */
const registry: readonly Phrases[] = [
  account,
  access,
  budget,
  contacts,
  regions,
  delegations,
  quotas,
  facts,
  deploy,
  customizations,
  ...controlPhrases,
  organizationalUnits,
  permissionSets,
  groups,
  defaultTags,
];

/** Tags that every resource carries are the news only where nothing else is. */
const asked: readonly Phrases[] = [defaultTags, ...registry.filter((phrases) => phrases !== defaultTags)];

/** The changes of an account, or of a stack of the organisation, in the words of a request; what has none is counted. */
export function phrasesFor(changes: readonly StackChange[], names: Names): readonly string[] {
  const known = new Map<Phrases, StackChange[]>();
  const rest: StackChange[] = [];
  for (const change of changes) {
    const phrases = asked.find((one) => one.knows(change));
    if (phrases === undefined) rest.push(change);
    else if (known.get(phrases)?.push(change) === undefined) known.set(phrases, [change]);
  }
  const said = registry.flatMap((phrases) => {
    const own = known.get(phrases);
    return own === undefined ? [] : phrases.say(own, names);
  });
  return [...said, ...counted(rest, said.length > 0)];
}

const ACTIONS: Readonly<Record<StackChange['action'], string>> = {
  create: 'created',
  update: 'changed',
  delete: 'destroyed',
  replace: 'replaced',
  read: 'read',
  forget: 'left to itself',
  'no-op': 'taken over as it is',
};

function counted(changes: readonly StackChange[], besides: boolean): readonly string[] {
  const telling = changes.filter(({ action }) => action !== 'read');
  if (telling.length === 0) return [];
  const parts = [...groupedBy(telling, ({ action }) => ACTIONS[action])].map(([what, own], index) =>
    index === 0
      ? `${countOf(own.length, besides ? 'other resource' : 'resource')} ${what}`
      : `${own.length} ${what}`,
  );
  return [enumerated(parts)];
}
