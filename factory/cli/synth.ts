import { relative } from 'node:path';
import type { Command } from 'commander';
import { jsonText } from '../text/json-text';
import { table } from '../text/table';
import { type AffectedOptions, addAffectedOptions, addCommonOptions, type CommonOptions } from './options';
import { synthesizedStacks } from './synthesized-stacks';

interface SynthOptions extends CommonOptions, AffectedOptions {
  readonly only?: readonly string[];
}

/** `synth`: writes the Terraform, and says what is in it. */
export function registerSynth(program: Command): void {
  addAffectedOptions(addCommonOptions(program.command('synth')))
    .description('write the Terraform of every stack, or of some, and say what is in it')
    .option('--only <stack...>', 'stacks by id, or patterns such as "account-*" (default: all)')
    .action(async (options: SynthOptions) => {
      const stacks = await synthesizedStacks(options, options.only);
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
