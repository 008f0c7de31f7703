import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { markdownBlocks, outputPattern } from './markdown-blocks';

/**
 * Runs the blocks of a page, in order, in `folder`, and expects what the page says.
 *
 * @param options.terraform - also run the blocks that need terraform; without them the page stops at the first one
 */
export async function runPage(
  page: string,
  folder: string,
  options: { readonly terraform: boolean; readonly env?: NodeJS.ProcessEnv },
): Promise<void> {
  for (const block of markdownBlocks(readFileSync(page, 'utf8'))) {
    if (block.kind === 'file') {
      mkdirSync(dirname(join(folder, block.path)), { recursive: true });
      writeFileSync(join(folder, block.path), block.content);
      continue;
    }
    if (block.terraform && !options.terraform) return;
    for (const { command, expected, exitCode } of block.commands) {
      const { output, exitCode: actual } = await shell(command, folder, options.env);
      const at = `${page}:${block.line} $ ${command}`;
      expect({ at, exitCode: actual, output }).toEqual({
        at,
        exitCode,
        output: expect.stringMatching(outputPattern(expected)),
      });
    }
  }
}

/** Not by `spawnSync`: the emulator's proxy lives in this process and must go on answering. */
function shell(
  command: string,
  folder: string,
  env: NodeJS.ProcessEnv | undefined,
): Promise<{ readonly output: string; readonly exitCode: number }> {
  return new Promise((resolve) => {
    const options = {
      cwd: folder,
      env: { ...(env ?? process.env), NO_COLOR: '1', CI: 'true' },
      maxBuffer: 1 << 26,
    };
    execFile('sh', ['-c', `{ ${command}\n} 2>&1`], options, (error, stdout) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ output: stdout.replace(/[ \t]+$/gm, '').trimEnd(), exitCode });
    });
  });
}
