import { groupedBy } from '../../grouped-by';
import type { AccountRow } from './account-rows';

/** From this many on, accounts with the same changes share a row. */
const SHARED_FROM = 3;

/** Accounts to which the same happens. */
export interface AccountGroup {
  readonly accounts: readonly string[];
  /** Paths of their OUs, as far as they are known. */
  readonly organizationalUnits: readonly string[];
  readonly says: readonly string[];
}

/** A row for each account, or for those that share all their changes, in the order of their first account. */
export function sharedRows(rows: readonly AccountRow[]): readonly AccountGroup[] {
  return [...groupedBy(rows, ({ says }) => says.join('\n')).values()].flatMap((alike) =>
    alike.length < SHARED_FROM ? alike.map((row) => groupOf([row])) : [groupOf(alike)],
  );
}

/** What happens, each with the accounts that it happens to: what happens to most of them first. */
export function byPhrase(rows: readonly AccountRow[]): readonly AccountGroup[] {
  const pairs = rows.flatMap((row) => row.says.map((phrase) => ({ phrase, row })));
  return [...groupedBy(pairs, ({ phrase }) => phrase)]
    .map(([phrase, own]) => ({ ...groupOf(own.map(({ row }) => row)), says: [phrase] }))
    .sort((a, b) => b.accounts.length - a.accounts.length);
}

function groupOf(rows: readonly AccountRow[]): AccountGroup {
  return {
    accounts: rows.map(({ account }) => account),
    organizationalUnits: [...new Set(rows.flatMap(({ organizationalUnit }) => organizationalUnit ?? []))],
    says: rows[0]?.says ?? [],
  };
}
