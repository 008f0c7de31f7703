import { placedExceptions } from '../model/control-exceptions';
import { daysBetween, isDay } from '../model/today';
import type { Workspace } from '../model/workspace';
import { jsonText } from '../text/json-text';
import { table } from '../text/table';
import type { CommonOptions } from './options';

/** A row of `list --exceptions`. What a file does not say, or not in the right form, is null. */
interface ExceptionRow {
  readonly account: string;
  readonly control: string;
  readonly reason: string | null;
  readonly approvedBy: string | null;
  readonly expires: string | null;
  /** Days after today on which it still holds; negative when its last day has passed. */
  readonly daysLeft: number | null;
}

/** Every exception of every request, those that have ended included: the first to end comes first. */
export function listExceptions(workspace: Workspace, format: CommonOptions['format']): string {
  const rows = placedExceptions(workspace)
    .map(({ request, control, exception: { reason, approvedBy, expires } }) => ({
      account: request.slug,
      control,
      reason: reason ?? null,
      approvedBy: approvedBy ?? null,
      expires: expires ?? null,
      daysLeft: expires !== undefined && isDay(expires) ? daysBetween(workspace.today, expires) : null,
    }))
    .sort((a, b) => (a.daysLeft ?? -Infinity) - (b.daysLeft ?? -Infinity));
  if (format === 'json') return jsonText(rows);
  if (rows.length === 0) return 'No request has an exception from a baseline control.\n';
  return table(
    ['account', 'control', 'expires', 'days left', 'approved by', 'reason'],
    rows.map((row) => [
      row.account,
      row.control,
      row.expires ?? '',
      daysLeft(row),
      row.approvedBy ?? '',
      row.reason ?? '',
    ]),
  );
}

function daysLeft({ daysLeft }: ExceptionRow): string {
  if (daysLeft === null) return '';
  return daysLeft < 0 ? 'expired' : String(daysLeft);
}
