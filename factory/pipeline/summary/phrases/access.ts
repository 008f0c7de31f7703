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

interface Assignment {
  readonly group: string;
  readonly set: string;
}

/** By the outputs that the ids come from. What is made in the same stack has none, and is told by the rest of the address. */
function assignmentOf(change: StackChange): Assignment {
  const { component } = change;
  const group = named(change, 'principal_id', /^identity\.group_(.+)_id$/);
  const set = named(change, 'permission_set_arn', /^identity\.permission_set_(.+)_arn$/);
  if (group !== undefined)
    return { group: decoded(group), set: decoded(set ?? component.slice(group.length + 1)) };
  return set === undefined
    ? { group: 'others', set: decoded(component) }
    : { group: decoded(component.slice(0, -set.length - 1)), set: decoded(set) };
}

/** The name as it is in addresses. */
function named(change: StackChange, path: string, output: RegExp): string | undefined {
  const value = attribute(change, path);
  return output.exec(value?.afterFrom ?? value?.beforeFrom ?? '')?.[1];
}
