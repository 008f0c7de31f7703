import { groupedBy } from '../../grouped-by';
import type { LandingZoneFile } from '../landing-zone-file';
import type { StackResult } from '../stack-result';
import type { Names } from './names';
import { isClosedBy, type Move, moveOf } from './phrases/account';
import { phrasesFor } from './phrases/registry';
import { attribute } from './phrases/wording';
import { type StackChange, stackChanges } from './stack-change';
import { untoldPhrases } from './untold';

/** What can be the news of an account, in the order in which it is told: what failed or waits is seen first. */
export const accountNews = [
  'unknown',
  'created',
  'adopted',
  'closed',
  'removed',
  'to be closed',
  'moved',
  'renamed',
  'changed',
] as const;

/** The one thing that matters most about an account in a run. */
export type AccountNews = (typeof accountNews)[number];

/** An account that a run touches. */
export interface AccountRow {
  readonly account: string;
  /** Path of its OU after the change. @default - not known */
  readonly organizationalUnit?: string;
  readonly news: AccountNews;
  /** @default - it does not move */
  readonly move?: Move;
  /** In the words of a request: `budget 500 -> 800 USD`. */
  readonly says: readonly string[];
}

/** Rows of all accounts of which a stack changes, or could not be planned or applied. */
export function accountRows(
  stacks: readonly StackResult[],
  isTold: (result: StackResult) => boolean,
  names: Names,
  landingZone: LandingZoneFile | undefined,
): readonly AccountRow[] {
  const paths = new Map(
    landingZone?.accounts.map(({ slug, organizationalUnit }) => [slug, organizationalUnit]),
  );
  const touched = stacks.filter(({ status }) => status !== 'no changes');
  const byAccount = groupedBy(touched, ({ stack }) => names.accountOf(stack));
  const rows = [...byAccount].flatMap(([account, own]): readonly AccountRow[] => {
    if (account === undefined) return [];
    const changes = own.filter(isTold).flatMap(stackChanges);
    const said = phrasesFor(changes, names);
    const says = [
      ...untoldPhrases(
        account,
        own.filter((result) => !isTold(result)),
      ),
      // A stack of which only outputs change.
      ...(changes.length === 0 && own.some(isTold) ? ['outputs only'] : said),
    ];
    const news = newsOf(changes, names);
    const organizationalUnit = paths.get(account) ?? news.move?.to;
    return [{ account, ...(organizationalUnit === undefined ? {} : { organizationalUnit }), ...news, says }];
  });
  return rows.sort((a, b) => accountNews.indexOf(a.news) - accountNews.indexOf(b.news));
}

function newsOf(changes: readonly StackChange[], names: Names): Pick<AccountRow, 'news' | 'move'> {
  const own = changes.find(({ type }) => type === 'aws_organizations_account');
  if (own === undefined) return { news: changes.length > 0 ? 'changed' : 'unknown' };
  if (own.action === 'create' || own.action === 'replace') return { news: 'created' };
  if (own.action === 'delete') return { news: isClosedBy(own) ? 'closed' : 'removed' };
  const move = moveOf(own, names);
  if (attribute(own, 'close_on_deletion')?.after === 'true') return { news: 'to be closed' };
  if (own.imported) return { news: 'adopted', ...(move ? { move } : {}) };
  if (move) return { news: 'moved', move };
  return { news: attribute(own, 'name') ? 'renamed' : 'changed' };
}
