/** A fenced code block of a Markdown page that can be run or written. */
export type MarkdownBlock =
  | {
      readonly kind: 'console';
      readonly line: number;
      readonly commands: readonly ConsoleCommand[];
      /** Needs terraform and an (emulated) AWS. */
      readonly terraform: boolean;
    }
  | { readonly kind: 'file'; readonly line: number; readonly path: string; readonly content: string };

export interface ConsoleCommand {
  readonly command: string;
  readonly expected: string;
  readonly exitCode: number;
}

const FENCE = /^```(\w+)?[ \t]*([^\n]*)\n([\s\S]*?)^```$/gm;

/**
 * The blocks of a page that the tests run, in order:
 *
 *     ```console [terraform] [exit=1]     lines after `$ ` are run; what follows is what they print
 *     ```yaml file=accounts/x.yaml        the block is written to the file
 *
 * In expected output `…` stands for any text in a line, and a line `...` for any lines.
 */
export function markdownBlocks(page: string): MarkdownBlock[] {
  return [...page.matchAll(FENCE)].flatMap((match): MarkdownBlock[] => {
    const [, language = '', info = '', content = ''] = match;
    const line = page.slice(0, match.index).split('\n').length;
    const file = /\bfile=(\S+)/.exec(info)?.[1];
    if (file !== undefined) return [{ kind: 'file', line, path: file, content }];
    if (language !== 'console') return [];
    const exitCode = Number(/\bexit=(\d)/.exec(info)?.[1] ?? 0);
    return [
      {
        kind: 'console',
        line,
        commands: consoleCommands(content, exitCode),
        terraform: /\bterraform\b/.test(info),
      },
    ];
  });
}

function consoleCommands(content: string, exitCode: number): ConsoleCommand[] {
  return content
    .split(/^\$ /m)
    .slice(1)
    .map((part, index, parts) => {
      const [command = '', ...output] = part.split('\n');
      return { command, expected: output.join('\n'), exitCode: index === parts.length - 1 ? exitCode : 0 };
    });
}

/** A regular expression for expected output with its wildcards. */
export function outputPattern(expected: string): RegExp {
  const escaped = expected
    .trimEnd()
    .split('\n')
    .map((line) =>
      line.trim() === '...'
        ? '[\\s\\S]*?'
        : line
            .trimEnd()
            .split('…')
            .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
            .join('.*?'),
    );
  return new RegExp(`^${escaped.join('\n').replaceAll('[\\s\\S]*?\n', '(?:[\\s\\S]*?\n)?')}\\s*$`);
}
