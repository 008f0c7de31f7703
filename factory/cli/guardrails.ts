import type { Command } from 'commander';
import { jsonText } from '../text/json-text';
import { accountGuardrailsJson, accountGuardrailsTable } from './account-guardrails-report';
import { checkedOrganization } from './checked-landing-zone';
import { findAccount } from './find-account';
import { registerGuardrailsDiff } from './guardrails-diff';
import { registerGuardrailsTest } from './guardrails-test';
import { addCommonOptions, type CommonOptions } from './options';
import { placeFinder } from './place-finder';
import { targetUsageJson, targetUsageTable } from './target-usage-report';

/**
 * `guardrails [ACCOUNT]`: which policies are attached where, and what room they leave. Its subcommands take their names
 * from accounts: those of one called `test` or `diff` are to be had by `show` alone.
 */
export function registerGuardrails(program: Command): void {
  const guardrails = addCommonOptions(program.command('guardrails [account]'))
    .description('print the policies of each target, or those that hold for an account, and the room left')
    .action(async (slug: string | undefined, options: CommonOptions) => {
      const checked = await checkedOrganization(options);
      if (!checked) return;
      const { workspace, landingZone } = checked;
      if (slug === undefined) {
        process.stdout.write(
          options.format === 'json' ? jsonText(targetUsageJson(landingZone)) : targetUsageTable(landingZone),
        );
        return;
      }
      const report = { workspace, landingZone, account: findAccount(landingZone, slug) };
      const placeOf = placeFinder(options.root);
      process.stdout.write(
        options.format === 'json'
          ? jsonText(accountGuardrailsJson(report, placeOf))
          : accountGuardrailsTable(report, placeOf),
      );
    });
  registerGuardrailsTest(guardrails);
  registerGuardrailsDiff(guardrails);
  // Those before it hold for it as well: `guardrails --root DIR test`.
  guardrails.hook('preSubcommand', (parent, subcommand) => {
    for (const [name, value] of Object.entries(parent.opts())) {
      if (parent.getOptionValueSource(name) === 'cli')
        subcommand.setOptionValueWithSource(name, value, 'cli');
    }
  });
}
