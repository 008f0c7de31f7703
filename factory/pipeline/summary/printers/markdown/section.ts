/** A part of the document, and whether all that it has to say is in it. */
export interface Section {
  readonly text: string;
  readonly complete: boolean;
}

export const NOTHING: Section = { text: '', complete: true };

/** Stands for a part that there is no room for. */
const LEFT_OUT: Section = { text: '', complete: false };

/** Bytes of a text in UTF-8. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

/** The first of some forms of a section, from the fullest to the shortest, that there is room for. */
export function firstThatFits(room: number, forms: readonly (() => Section)[]): Section {
  for (const form of forms) {
    const section = form();
    if (bytesOf(section.text) <= room) return section;
  }
  return LEFT_OUT;
}

/**
 * A section of parts of equal standing: as many as there is room for, from the first on, and how many more there are.
 *
 * @param top - what stands above them
 * @param more - what is said of those left out
 */
export function withRest(
  top: string,
  parts: readonly string[],
  separator: string,
  room: number,
  more: (count: number) => string,
): Section {
  let left = room - bytesOf(top) - bytesOf(more(parts.length)) - 4;
  let kept = 0;
  while (kept < parts.length && left >= bytesOf(parts[kept] ?? '') + bytesOf(separator)) {
    left -= bytesOf(parts[kept] ?? '') + bytesOf(separator);
    kept += 1;
  }
  const dropped = parts.length - kept;
  const text = [top, ...parts.slice(0, kept)].join(separator) + (dropped > 0 ? `\n\n${more(dropped)}` : '');
  return bytesOf(text) <= room ? { text, complete: dropped === 0 } : LEFT_OUT;
}

/** A table with as many rows as there is room for. Cells are Markdown. */
export function tableOf(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  room: number,
): Section {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const top = [title, '', line(head), line(head.map(() => '---'))].join('\n');
  return withRest(
    top,
    rows.map(line),
    '\n',
    room,
    (count) => `And ${count} more ${count === 1 ? 'row' : 'rows'}.`,
  );
}
