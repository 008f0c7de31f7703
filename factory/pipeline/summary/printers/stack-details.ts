import type { AttributeChange } from '../../attributes/attribute-change';
import type { ResourceAction, ResourceChange } from '../../plan-summary';
import type { StackResult } from '../../stack-result';

/** Signs at which a `diff` block is coloured. */
const SIGNS: Readonly<Record<ResourceAction, string>> = {
  create: '+',
  update: '!',
  delete: '-',
  replace: '-+',
  read: '<=',
  forget: '.',
  'no-op': '=',
};

/** Addresses, actions and attributes of all that a stack changes, a line each. */
export function detailLines({ changes }: StackResult, withAttributes: boolean): readonly string[] {
  return changes.flatMap((change) => [
    resourceLine(change),
    ...(withAttributes ? change.attributes.map((attribute) => `    ${attributeLine(attribute)}`) : []),
  ]);
}

function resourceLine(change: ResourceChange): string {
  const { action, address, imported, movedFrom, replacedFor } = change;
  const aside = [
    ...(imported ? ['imported'] : []),
    ...(movedFrom === undefined ? [] : [`was ${movedFrom}`]),
    ...(replacedFor.length > 0 ? [`replaced for ${replacedFor.join(', ')}`] : []),
  ];
  return oneLine(`${SIGNS[action]} ${address}${aside.length > 0 ? ` (${aside.join('; ')})` : ''}`);
}

function attributeLine({ path, before, after, beforeFrom, afterFrom, note }: AttributeChange): string {
  if (note !== undefined) return oneLine(`${path}: ${note}`);
  const old = named(before, beforeFrom);
  const now = named(after, afterFrom);
  if (old === undefined) return oneLine(`${path}: ${now ?? ''}`);
  return oneLine(`${path}: ${old} -> ${now ?? '(removed)'}`);
}

function named(value: string | undefined, origin: string | undefined): string | undefined {
  if (origin === undefined) return value;
  return value === undefined ? origin : `${value} (${origin})`;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
