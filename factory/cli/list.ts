import type { Command } from 'commander';
import type { LandingZone } from '../model/landing-zone';
import { jsonText } from '../text/json-text';
import { table } from '../text/table';
import { checkedLandingZone } from './checked-landing-zone';
import { addCommonOptions, type CommonOptions } from './options';

/** `list`: the OU tree with its accounts and guardrails. */
export function registerList(program: Command): void {
  addCommonOptions(program.command('list'))
    .description('print the accounts with their OU, baseline and e-mail address')
    .action(async (options: CommonOptions) => {
      const landingZone = await checkedLandingZone(options);
      if (!landingZone) return;
      process.stdout.write(options.format === 'json' ? asJson(landingZone) : asTable(landingZone));
    });
}

function asTable({ accounts, organization }: LandingZone): string {
  const roles = new Map(Object.entries(organization.sharedAccounts).map(([role, slug]) => [slug, role]));
  return table(
    ['account', 'name', 'organizational unit', 'baseline', 'e-mail', 'role'],
    accounts.map((account) => [
      account.slug,
      account.name,
      account.organizationalUnitPath,
      account.baseline.profile ?? '(built in)',
      account.email,
      roles.get(account.slug) ?? '',
    ]),
  );
}

function asJson({ accounts }: LandingZone): string {
  const rows = accounts.map(({ slug, name, email, organizationalUnitPath, baseline, accountId, tags }) => ({
    slug,
    name,
    email,
    organizationalUnit: organizationalUnitPath,
    baseline: baseline.profile ?? null,
    accountId: accountId ?? null,
    tags,
  }));
  return jsonText(rows);
}
