import { type PlacedAllowance, placedAllowances } from '../../model/allowance';
import { type Day, daysBetween, isDay } from '../../model/today';
import type { Workspace } from '../../model/workspace';

/** An entry of `allow` whose last day is a day. */
export interface AllowanceWithEnd extends PlacedAllowance {
  readonly until: Day;
  /** Negative when it has passed. */
  readonly daysLeft: number;
}

export function allowancesWithEnd(workspace: Workspace): AllowanceWithEnd[] {
  return placedAllowances(workspace).flatMap((placed) => {
    const { until } = placed.allowance;
    if (until === undefined || !isDay(until)) return [];
    return [{ ...placed, until, daysLeft: daysBetween(workspace.today, until) }];
  });
}
