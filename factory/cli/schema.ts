import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { generatedFiles } from '../model/generated-files';

/** `schema`: writes the JSON Schemas for editors and the field reference. */
export function registerSchema(program: Command): void {
  program
    .command('schema')
    .description('write schemas/ (for editors) and help/fields/ (for people)')
    .option('--root <dir>', 'folder to write them in', '.')
    .action(({ root }: { readonly root: string }) => {
      for (const { path, content } of generatedFiles()) {
        const target = join(resolve(root), path);
        mkdirSync(join(target, '..'), { recursive: true });
        writeFileSync(target, content);
        process.stdout.write(`${path}\n`);
      }
    });
}
