import type { Command } from 'commander';
import { didYouMean } from '../diagnostics/did-you-mean';
import { suggest } from '../diagnostics/suggest';
import type { Account, LandingZone, Origin } from '../model/landing-zone';
import { Locator } from '../source/locate';
import { readSourceFile } from '../source/read-file';
import { jsonText } from '../text/json-text';
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
      const placeOf = places(options.root);
      const rows = [...Object.entries(account.origins), ...guardrailsOf(landingZone, account)];
      process.stdout.write(
        options.format === 'json'
          ? jsonText({ ...account, origins: Object.fromEntries(rows) })
          : table(
              ['what', 'value', 'from', 'place'],
              rows
                .flatMap(([path, origin]) => leaves(path, origin))
                .map(([path, origin]) => [path, asText(origin.value), origin.source, placeOf(origin)]),
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

/** Tells `file:line` of origins; each file is read and taken apart once. */
function places(root: string): (origin: Origin) => string {
  const locators = new Map<string, Locator>();
  return ({ file, pointer }) => {
    if (file === undefined) return '';
    if (!pointer || pointer.length === 0) return file;
    const locator = locators.get(file) ?? new Locator(readSourceFile(root, file).text);
    locators.set(file, locator);
    return `${file}:${locator.locate({ pointer }).line}`;
  };
}

function asText(value: unknown): string {
  if (value === true) return 'on';
  if (value === false) return 'off';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
