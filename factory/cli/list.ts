import type { Command } from 'commander';
import type { LandingZone } from '../model/landing-zone';
import { jsonText } from '../text/json-text';
import { table } from '../text/table';
import { checkedLandingZone } from './checked-landing-zone';
import { readChecked, reportProblems } from './checked-workspace';
import { listExceptions } from './list-exceptions';
import { listSupport } from './list-support';
import { addCommonOptions, type CommonOptions } from './options';

interface ListOptions extends CommonOptions {
  readonly exceptions?: boolean;
  readonly support?: boolean;
}

/** `list`: the accounts; `--exceptions`: the baseline controls that they go without; `--support`: who needs a case opened. */
export function registerList(program: Command): void {
  addCommonOptions(program.command('list'))
    .description('print the accounts with their OU, baseline and e-mail address')
    .option('--exceptions', 'print every exception from a baseline control instead, the first to end first')
    .option('--support', 'print the accounts that are to be on a paid AWS Support plan instead')
    .action(async (options: ListOptions) => {
      if (options.exceptions) {
        const checked = readChecked(options);
        // Also of files with mistakes: an exception that has ended is one, and is to be seen here.
        if (checked.problems.length > 0) reportProblems(checked, options, process.stderr);
        process.stdout.write(listExceptions(checked.workspace, options.format));
        return;
      }
      const landingZone = await checkedLandingZone(options);
      if (!landingZone) return;
      if (options.support) {
        process.stdout.write(listSupport(landingZone, options.format));
        return;
      }
      process.stdout.write(options.format === 'json' ? asJson(landingZone) : asTable(landingZone));
    });
}

function asTable({ accounts, organization }: LandingZone): string {
  const roles = new Map(Object.entries(organization.sharedAccounts).map(([role, slug]) => [slug, role]));
  return table(
    ['account', 'name', 'organizational unit', 'baseline', 'budget', 'expires', 'e-mail', 'role'],
    accounts.map((account) => [
      account.slug,
      account.name,
      account.organizationalUnitPath,
      account.baseline.profile ?? '(built in)',
      account.budget ? `${account.budget.monthly} ${account.budget.currency}` : '',
      account.expires ?? '',
      account.email,
      roles.get(account.slug) ?? '',
    ]),
  );
}

function asJson({ accounts }: LandingZone): string {
  const rows = accounts.map((account) => ({
    slug: account.slug,
    name: account.name,
    email: account.email,
    organizationalUnit: account.organizationalUnitPath,
    baseline: account.baseline.profile ?? null,
    accountId: account.accountId ?? null,
    budget: account.budget ?? null,
    expires: account.expires ?? null,
    support: account.support,
    tags: account.tags,
  }));
  return jsonText(rows);
}
