import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { table } from '../text/table';
import { checkedLandingZone } from './checked-landing-zone';
import { addCommonOptions, type CommonOptions } from './options';

/** `synth`: writes the Terraform, and says what is in it. */
export function registerSynth(program: Command): void {
  addCommonOptions(program.command('synth'))
    .description('write the Terraform of every stack, and say what is in it')
    .action(async (options: CommonOptions) => {
      const landingZone = await checkedLandingZone(options);
      if (!landingZone) return;
      // cdktf takes longer to load than `validate` takes to run: only commands that synthesize pay for it.
      const { synthesize } = await import('../../constructs/synthesize');
      const stacks = synthesize(landingZone, {
        rootDir: resolve(options.root),
        outDir: resolve(options.out),
      });
      if (options.format === 'json') {
        process.stdout.write(`${JSON.stringify(stacks, null, 2)}\n`);
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
