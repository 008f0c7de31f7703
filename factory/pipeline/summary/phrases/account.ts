import type { AttributeChange } from '../../attributes/attribute-change';
import type { Names } from '../names';
import type { StackChange } from '../stack-change';
import type { Phrases } from './phrases';
import { tagPhrases } from './tags';
import { attribute, attributePhrases } from './wording';

/** Told in words of their own, or, as what an import writes down of the factory's own settings, not told. */
const SAID = /^(?:name|parent_id|close_on_deletion|create_govcloud|tags(?:_all)?\..*|tags(?:_all)?)$/;

/** The account itself: that it is new, its OU, its name and its tags. */
export const account: Phrases = {
  knows: ({ type }) => type === 'aws_organizations_account',
  say: (changes, names) => changes.flatMap((change) => accountPhrases(change, names)),
};

/** From which OU to which an account moves; undefined when it stays. */
export function moveOf(change: StackChange, names: Names): Move | undefined {
  const parent = attribute(change, 'parent_id');
  return change.action === 'update' && parent
    ? { from: side(parent, 'before', names), to: side(parent, 'after', names) }
    : undefined;
}

/** Whether taking an account away closes it, rather than lets it go as an account of its own. */
export function isClosedBy(change: StackChange): boolean {
  return attribute(change, 'close_on_deletion')?.before === 'true';
}

export interface Move {
  readonly from: string;
  readonly to: string;
}

function accountPhrases(change: StackChange, names: Names): readonly string[] {
  const parent = attribute(change, 'parent_id');
  const into = parent ? ` in ${side(parent, 'after', names)}` : '';
  switch (change.action) {
    case 'create':
      return [`new account${into}`];
    case 'delete':
      return [isClosedBy(change) ? 'account closed' : 'account removed from the organization'];
    case 'replace':
      return ['account replaced by a new one'];
    case 'forget':
      return ['no longer managed, and left as it is'];
    default:
      return [...(change.imported ? ['adopted'] : []), ...updates(change, names)];
  }
}

function updates(change: StackChange, names: Names): readonly string[] {
  const { attributes } = change;
  const move = moveOf(change, names);
  const name = attribute(change, 'name');
  const closing = attribute(change, 'close_on_deletion');
  return [
    ...(move ? [`moved from ${move.from} to ${move.to}`] : []),
    ...(name ? [`renamed from ${name.before} to ${name.after}`] : []),
    ...(closing?.after === 'true' ? ['to be closed'] : []),
    ...(closing?.before === 'true' ? ['no longer to be closed'] : []),
    ...tagPhrases(attributes),
    ...attributePhrases(attributes.filter(({ path }) => !SAID.test(path))),
  ];
}

function side(parent: AttributeChange, which: 'before' | 'after', names: Names): string {
  return which === 'before'
    ? names.organizationalUnit(parent.beforeFrom, parent.before)
    : names.organizationalUnit(parent.afterFrom, parent.after);
}
