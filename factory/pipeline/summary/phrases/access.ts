import { groupedBy } from '../../../grouped-by';
import { countOf } from '../../../text/count-of';
import { listed } from '../../../text/listed';
import { MOST_NAMED } from '../../attributes/value-text';
import { decoded } from '../names';
import type { StackChange } from '../stack-change';
import type { Phrases } from './phrases';
import { attribute } from './wording';

/** Who may sign in to the account: `+2 assignments (payments-developers: PowerUser, ReadOnly)`. */
export const access: Phrases = {
  knows: ({ type }) => type === 'aws_ssoadmin_account_assignment',
  say: (changes) => {
    const gone = changes.filter(({ action }) => action === 'delete');
    const made = changes.filter(({ action }) => action !== 'delete');
    return [
      ...(made.length > 0 ? [`+${countOf(made.length, 'assignment')} (${assignments(made)})`] : []),
      ...(gone.length > 0 ? [`-${countOf(gone.length, 'assignment')} (${assignments(gone)})`] : []),
    ];
  },
};

function assignments(changes: readonly StackChange[]): string {
  const byGroup = groupedBy(changes.map(assignmentOf), ({ group }) => group);
  return [...byGroup]
    .map(
      ([group, own]) =>
        `${group}: ${listed(
          own.map(({ set }) => set),
          MOST_NAMED,
        )}`,
    )
    .join('; ');
}

function assignmentOf(change: StackChange): { readonly group: string; readonly set: string } {
  const group = named(change, 'principal_id', /^identity\.group_(.+)_id$/);
  const set = named(change, 'permission_set_arn', /^identity\.permission_set_(.+)_arn$/);
  // Groups of a directory that is not known here are told by the address.
  return group !== undefined && set !== undefined
    ? { group, set }
    : { group: 'others', set: decoded(change.component) };
}

function named(change: StackChange, path: string, output: RegExp): string | undefined {
  const value = attribute(change, path);
  const name = output.exec(value?.afterFrom ?? value?.beforeFrom ?? '')?.[1];
  return name === undefined ? undefined : decoded(name);
}
