import type { Command } from 'commander';
import { jsonText } from '../text/json-text';
import { table } from '../text/table';
import { checkedLandingZone } from './checked-landing-zone';
import { findAccount } from './find-account';
import { guardrailsOf } from './guardrails-of';
import { registerGuardrailsTest } from './guardrails-test';
import { addCommonOptions, type CommonOptions } from './options';

/**
 * `guardrails [ACCOUNT]`: which policies are attached where, and what room they leave. Its subcommands take their names
 * from accounts: one called `test` or `diff` is shown by `show`.
 */
export function registerGuardrails(program: Command): void {
  const guardrails = addCommonOptions(program.command('guardrails [account]'))
    .description('print the policies of each target, or those that hold for an account, and the room left')
    // Options after a subcommand's name are the subcommand's.
    .enablePositionalOptions()
    .action(async (slug: string | undefined, options: CommonOptions) => {
      const landingZone = await checkedLandingZone(options);
      if (!landingZone) return;
      const rows = slug === undefined ? [] : guardrailsOf(landingZone, findAccount(landingZone, slug));
      process.stdout.write(
        options.format === 'json'
          ? jsonText(Object.fromEntries(rows))
          : table(
              ['guardrail', 'from'],
              rows.map(([path, { source }]) => [path, source]),
            ),
      );
    });
  registerGuardrailsTest(guardrails);
  // Those before it hold for it as well: `guardrails --root DIR test`.
  guardrails.hook('preSubcommand', (parent, subcommand) => {
    for (const [name, value] of Object.entries(parent.opts())) {
      if (parent.getOptionValueSource(name) === 'cli')
        subcommand.setOptionValueWithSource(name, value, 'cli');
    }
  });
}
