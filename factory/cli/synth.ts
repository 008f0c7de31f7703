import { relative } from 'node:path';
import type { Command } from 'commander';
import { jsonText } from '../text/json-text';
import { table } from '../text/table';
import { addCommonOptions, type CommonOptions } from './options';
import { synthesizedStacks } from './synthesized-stacks';

/** `synth`: writes the Terraform, and says what is in it. */
export function registerSynth(program: Command): void {
  addCommonOptions(program.command('synth'))
    .description('write the Terraform of every stack, and say what is in it')
    .action(async (options: CommonOptions) => {
      const stacks = await synthesizedStacks(options);
      if (!stacks) return;
      if (options.format === 'json') {
        process.stdout.write(jsonText(stacks));
        return;
      }
      const rows = stacks.map(({ id, directory, resources, dependencies }) => [
        id,
        String(Object.values(resources).reduce((sum, count) => sum + count, 0)),
        dependencies.length > 3 ? `${dependencies.length} stacks` : dependencies.join(', '),
        relative(process.cwd(), directory),
      ]);
      process.stdout.write(table(['stack', 'resources', 'after', 'folder'], rows));
      process.stderr.write(`\n${stacks.length} stacks. Next: account-factory plan\n`);
    });
}
