import type { LandingZone } from '../model/landing-zone';
import { jsonText } from '../text/json-text';
import { table } from '../text/table';
import type { CommonOptions } from './options';

/** The accounts that are to be on another AWS Support plan than a new account has: someone has to open a case for each. */
export function listSupport({ accounts }: LandingZone, format: CommonOptions['format']): string {
  const rows = accounts.flatMap(({ slug, name, accountId, support }) =>
    support === 'basic' ? [] : [{ slug, name, accountId: accountId ?? null, support }],
  );
  if (format === 'json') return jsonText(rows);
  return table(
    ['account', 'name', 'account id', 'support plan'],
    rows.map(({ slug, name, accountId, support }) => [
      slug,
      name,
      accountId ?? `output account_id of stack account-${slug}`,
      support,
    ]),
  );
}
