import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { markdownBlocks, outputPattern } from './markdown-blocks';

/**
 * Runs the blocks of a page, in order, in `folder`, and expects what the page says.
 *
 * @param options.terraform - also run the blocks that need terraform; without them the page stops at the first one
 */
export function runPage(
  page: string,
  folder: string,
  options: { readonly terraform: boolean; readonly env?: NodeJS.ProcessEnv },
): void {
  for (const block of markdownBlocks(readFileSync(page, 'utf8'))) {
    if (block.kind === 'file') {
      mkdirSync(dirname(join(folder, block.path)), { recursive: true });
      writeFileSync(join(folder, block.path), block.content);
      continue;
    }
    if (block.terraform && !options.terraform) return;
    for (const { command, expected, exitCode } of block.commands) {
      const run = spawnSync('sh', ['-c', `{ ${command}\n} 2>&1`], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1', ...options.env },
      });
      const output = run.stdout.replace(/[ \t]+$/gm, '').trimEnd();
      const at = `${page}:${block.line} $ ${command}`;
      expect({ at, exitCode: run.status, output }).toEqual({
        at,
        exitCode,
        output: expect.stringMatching(outputPattern(expected)),
      });
    }
  }
}
