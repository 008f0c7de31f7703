import { enumerated, listed } from '../../../text/listed';
import type { AttributeChange } from '../../attributes/attribute-change';
import type { StackChange } from '../stack-change';

const MOST_REGIONS = 4;
const MOST_ATTRIBUTES = 3;

/** What happened to something as a whole. */
export type Turn = 'made' | 'gone' | 'changed';

/** ` in eu-central-1 and eu-west-1`, ` in 17 regions`; empty when no region is known. */
export function inRegions(changes: readonly StackChange[]): string {
  const regions = [...new Set(changes.flatMap(({ region }) => region ?? []))].sort();
  if (regions.length === 0) return '';
  return regions.length > MOST_REGIONS ? ` in ${regions.length} regions` : ` in ${enumerated(regions)}`;
}

/** What becomes of the thing that some resources are, one of which is it and the others go with it. */
export function turnOf(changes: readonly StackChange[], isMain: (change: StackChange) => boolean): Turn {
  const main = changes.filter(isMain);
  if (main.length > 0 && main.every(({ action }) => action === 'create')) return 'made';
  if (main.length > 0 && main.every(({ action }) => action === 'delete')) return 'gone';
  return 'changed';
}

/** `14 -> 16`, `16`, `14 removed`, or what its note says. */
export function turned({ before, after, note }: AttributeChange): string {
  if (note !== undefined) return note;
  if (before === undefined) return after ?? '';
  return after === undefined ? `${before} removed` : `${before} -> ${after}`;
}

/** `minimum password length 14 -> 16`, for what has no words of its own. */
export function attributePhrases(attributes: readonly AttributeChange[]): readonly string[] {
  return attributes.map((change) => `${change.path.replaceAll('_', ' ')} ${turned(change)}`);
}

/** Appended to a phrase of changed resources: ` (minimum password length 14 -> 16)`. */
export function whatOf(changes: readonly StackChange[]): string {
  const phrases = [
    ...new Set(
      changes
        .filter(({ action }) => action === 'update')
        .flatMap(({ attributes }) => attributePhrases(attributes)),
    ),
  ];
  return phrases.length === 0 ? '' : ` (${listed(phrases, MOST_ATTRIBUTES)})`;
}

/** The change of one attribute. */
export function attribute({ attributes }: StackChange, path: string): AttributeChange | undefined {
  return attributes.find((change) => change.path === path);
}
