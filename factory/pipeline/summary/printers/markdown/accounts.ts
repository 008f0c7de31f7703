import { countOf } from '../../../../text/count-of';
import { listed } from '../../../../text/listed';
import { markdownText } from '../../../../text/markdown-text';
import { type AccountGroup, byPhrase, sharedRows } from '../../account-groups';
import type { AccountRow } from '../../account-rows';
import type { PlanDocument } from '../../plan-document';
import { bytesOf, NOTHING, type Section, tableOf } from './section';

const HEAD = ['account', 'organizational unit', 'what'];

/** Names of accounts that a shared row tells, where there is a limit: what is left over tells more. */
const MOST_NAMES = [20, 5];

/** The same, for accounts that are summed by what happens to them. */
const FEW_NAMES = 3;

/**
 * A row for each account. When that is too much, those of which no more is to be said than that they change are summed by what
 * changes; then the others as well.
 */
export function accountSection({ accounts }: PlanDocument, room: number): Section {
  if (accounts.length === 0) return NOTHING;
  const title = `### ${countOf(accounts.length, 'account')}`;
  const rows = rowSection(title, accounts, room);
  if (rows) return rows;
  const changed = accounts.filter(({ news }) => news === 'changed');
  const others = accounts.filter(({ news }) => news !== 'changed');
  const first = others.length > 0 && changed.length > 0 && rowSection(title, others, room / 2);
  if (!first) return summed(`${title}, summed by what happens to them`, accounts, room);
  const rest = summed(
    `#### ${countOf(changed.length, 'more account')}, summed by what changes`,
    changed,
    room - bytesOf(first.text) - 2,
  );
  return { text: `${first.text}\n\n${rest.text}`, complete: false };
}

/** @returns undefined when there is no room for a row for each */
function rowSection(title: string, accounts: readonly AccountRow[], room: number): Section | undefined {
  const groups = sharedRows(accounts);
  const names = Number.isFinite(room) ? MOST_NAMES : [Number.POSITIVE_INFINITY];
  for (const most of names) {
    const section = tableOf(
      title,
      HEAD,
      groups.map((group) => cells(group, most)),
      room,
    );
    if (section.complete) {
      return { ...section, complete: groups.every((group) => group.accounts.length <= most + 1) };
    }
  }
  return undefined;
}

function summed(title: string, accounts: readonly AccountRow[], room: number): Section {
  const rows = byPhrase(accounts).map(({ says, accounts: own }) => [
    markdownText(says.join()),
    markdownText(`${own.length}: ${listed(own, FEW_NAMES)}`),
  ]);
  return { ...tableOf(title, ['what', 'accounts'], rows, room), complete: false };
}

function cells({ accounts, organizationalUnits, says }: AccountGroup, names: number): readonly string[] {
  const count = accounts.length > 1 ? `${accounts.length}: ` : '';
  return [
    markdownText(`${count}${listed(accounts, names)}`),
    markdownText(listed(organizationalUnits, names)),
    says.map(markdownText).join('<br>'),
  ];
}
