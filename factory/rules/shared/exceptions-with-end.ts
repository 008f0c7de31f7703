import { type PlacedException, placedExceptions } from '../../model/control-exceptions';
import { type Expiry, expiryOn } from '../../model/expiry';
import { type Day, isDay } from '../../model/today';
import type { Workspace } from '../../model/workspace';

export interface ExceptionWithEnd extends PlacedException {
  readonly expires: Day;
  readonly expiry: Expiry;
}

/** Exceptions that say on which day they end. */
export function exceptionsWithEnd(workspace: Workspace): ExceptionWithEnd[] {
  return placedExceptions(workspace).flatMap((placed) => {
    const { expires } = placed.exception;
    if (expires === undefined || !isDay(expires)) return [];
    return [{ ...placed, expires, expiry: expiryOn(workspace.today, expires) }];
  });
}
