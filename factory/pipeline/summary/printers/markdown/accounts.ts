import { countOf } from '../../../../text/count-of';
import { listed } from '../../../../text/listed';
import { markdownText } from '../../../../text/markdown-text';
import { type AccountGroup, byPhrase, sharedRows } from '../../account-groups';
import type { PlanDocument } from '../../plan-document';
import { NOTHING, type Section, tableOf } from './section';

const HEAD = ['account', 'organizational unit', 'what'];

/** Names of accounts that a row tells, when there is no room for all; the largest groups are so cut first. */
const SOME = 5;
const FEW = 3;

/** A row for each account; when that is too much, the accounts are summed by what happens to them. */
export function accountSection({ accounts }: PlanDocument, room: number): Section {
  if (accounts.length === 0) return NOTHING;
  const title = `### ${countOf(accounts.length, 'account')}`;
  const rows = sharedRows(accounts);
  const whole = tableOf(
    title,
    HEAD,
    rows.map((row) => cells(row, Number.POSITIVE_INFINITY)),
    room,
  );
  if (whole.complete) return whole;
  const shortened = tableOf(
    title,
    HEAD,
    rows.map((row) => cells(row, SOME)),
    room,
  );
  if (shortened.complete) return { ...shortened, complete: false };
  const summed = byPhrase(accounts).map(({ says, accounts: own }) => [
    markdownText(says.join()),
    markdownText(`${own.length}: ${listed(own, FEW)}`),
  ]);
  return {
    ...tableOf(`${title}, summed by what happens to them`, ['what', 'accounts'], summed, room),
    complete: false,
  };
}

function cells({ accounts, organizationalUnits, says }: AccountGroup, names: number): readonly string[] {
  const count = accounts.length > 1 ? `${accounts.length}: ` : '';
  return [
    markdownText(`${count}${listed(accounts, names)}`),
    markdownText(listed(organizationalUnits, names)),
    says.map(markdownText).join('<br>'),
  ];
}
