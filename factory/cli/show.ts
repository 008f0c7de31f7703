import type { Command } from 'commander';
import { didYouMean } from '../diagnostics/did-you-mean';
import { suggest } from '../diagnostics/suggest';
import type { Account, LandingZone, Origin } from '../model/landing-zone';
import { locate } from '../source/locate';
import { readSourceFile } from '../source/read-file';
import { table } from '../text/table';
import { checkedLandingZone } from './checked-landing-zone';
import { CannotRun } from './exit-codes';
import { guardrailsOf } from './guardrails-of';
import { addCommonOptions, type CommonOptions } from './options';

/** `show ACCOUNT`: everything an account gets, and where each value comes from. */
export function registerShow(program: Command): void {
  addCommonOptions(program.command('show <account>'))
    .description('print what an account gets, and where each value comes from')
    .action(async (slug: string, options: CommonOptions) => {
      const landingZone = await checkedLandingZone(options);
      if (!landingZone) return;
      const account = findAccount(landingZone, slug);
      const rows = [...Object.entries(account.origins), ...guardrailsOf(landingZone, account)];
      process.stdout.write(
        options.format === 'json'
          ? `${JSON.stringify({ ...account, origins: Object.fromEntries(rows) }, null, 2)}\n`
          : table(
              ['what', 'value', 'from', 'place'],
              rows
                .flatMap(([path, origin]) => leaves(path, origin))
                .map(([path, origin]) => row(path, origin, options.root)),
            ),
      );
    });
}

function findAccount({ accounts }: LandingZone, slug: string): Account {
  const account = accounts.find((candidate) => candidate.slug === slug);
  if (account) return account;
  const names = suggest(
    slug,
    accounts.map((candidate) => candidate.slug),
  );
  throw new CannotRun(
    [`There is no account request "${slug}".`, didYouMean(names) ?? '`account-factory list` shows all.'].join(
      ' ',
    ),
  );
}

/** A mapping takes a row for each of its values, so that the table stays narrow; an absent value takes none. */
function leaves(path: string, origin: Origin): [path: string, origin: Origin][] {
  const { value } = origin;
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, origin]];
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(`${path}.${key}`, { ...origin, value: inner, pointer: [...(origin.pointer ?? []), key] }),
  );
}

function row(path: string, origin: Origin, root: string): string[] {
  return [path, asText(origin.value), origin.source, place(origin, root)];
}

function place({ file, pointer }: Origin, root: string): string {
  if (file === undefined) return '';
  if (!pointer || pointer.length === 0) return file;
  const { line } = locate(readSourceFile(root, file).text, { pointer });
  return `${file}:${line}`;
}

function asText(value: unknown): string {
  if (value === true) return 'on';
  if (value === false) return 'off';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
