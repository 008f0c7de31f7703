const BLOCK = /^```mermaid\n[\s\S]*?^```$/m;

/**
 * A Markdown page with the picture in the place of its first Mermaid block.
 *
 * @returns undefined when the page has none
 */
export function inPage(page: string, picture: string): string | undefined {
  return BLOCK.test(page) ? page.replace(BLOCK, () => `\`\`\`mermaid\n${picture}\`\`\``) : undefined;
}
