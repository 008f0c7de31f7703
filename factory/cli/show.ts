import type { Command } from 'commander';
import type { Origin } from '../model/landing-zone';
import { jsonText } from '../text/json-text';
import { table } from '../text/table';
import { checkedOrganization } from './checked-landing-zone';
import { findAccount } from './find-account';
import { guardrailsOf } from './guardrails-of';
import { addCommonOptions, type CommonOptions } from './options';
import { placeFinder } from './place-finder';

/** `show ACCOUNT`: everything an account gets, and where each value comes from. */
export function registerShow(program: Command): void {
  addCommonOptions(program.command('show <account>'))
    .description('print what an account gets, and where each value comes from')
    .action(async (slug: string, options: CommonOptions) => {
      const checked = await checkedOrganization(options);
      if (!checked) return;
      const { workspace, landingZone } = checked;
      const account = findAccount(landingZone, slug);
      const placeOf = placeFinder(options.root);
      const rows = [...Object.entries(account.origins), ...guardrailsOf(workspace, landingZone, account)];
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

/** A mapping takes a row for each of its values, so that the table stays narrow; an absent value takes none. */
function leaves(path: string, origin: Origin): [path: string, origin: Origin][] {
  const { value } = origin;
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, origin]];
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(`${path}.${key}`, { ...origin, value: inner, pointer: [...(origin.pointer ?? []), key] }),
  );
}

function asText(value: unknown): string {
  if (value === true) return 'on';
  if (value === false) return 'off';
  return Array.isArray(value) ? value.join(', ') : String(value);
}
