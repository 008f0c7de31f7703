import type { Command } from 'commander';
import { countOf } from '../text/count-of';
import { readChecked, reportProblems } from './checked-workspace';
import { addCommonOptions, type CommonOptions } from './options';

/** `validate`: every problem in every file. */
export function registerValidate(program: Command): void {
  addCommonOptions(program.command('validate'))
    .description('print every problem in every file')
    .action((options: CommonOptions) => {
      const checked = readChecked(options);
      // People read problems beside the other messages; what programs consume goes to stdout.
      const fine = reportProblems(
        checked,
        options,
        options.format === 'human' ? process.stderr : process.stdout,
      );
      const { requests, organizationalUnits, policies } = checked.workspace;
      if (fine && options.format === 'human') {
        const parts = [
          countOf(requests.length, 'account request'),
          countOf(organizationalUnits.length, 'OU'),
          countOf(policies.length, 'policy', 'policies'),
        ];
        process.stderr.write(`Fine: ${parts.join(', ')}.\n`);
      }
    });
}
