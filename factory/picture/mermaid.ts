/**
 * A text as a Mermaid label. All but plain characters are written as entities: a quote would end the label, `<` would begin
 * HTML, a backtick Markdown, `%%` a comment, and a colon right before an entity can upset how Mermaid finds it.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html#special-characters-that-break-syntax
 */
export function label(lines: readonly string[]): string {
  return `"${lines.map(escaped).join('<br/>')}"`;
}

/** A Mermaid id: `-` may begin an arrow there. Stacks, accounts and OUs have no `_` in theirs, so no two become one. */
export function mermaidId(kind: string, id: string): string {
  return `${kind}_${id.replaceAll('-', '_')}`;
}

function escaped(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[^\p{L}\p{N} ,./_:-]|:(?! )/gu, (character) => `#${character.codePointAt(0)};`);
}
