import type { GateContext } from './gate-rule';

/** Slug of the account that the stack is of; undefined for one of the organisation. */
export function accountOfStack({
  landingZone,
  stack,
}: Pick<GateContext, 'landingZone' | 'stack'>): string | undefined {
  return landingZone?.stacks[stack]?.account;
}

/**
 * Whether the account of the stack is given up by its request: it says `state: closed`, or it did so before it was removed,
 * which is refused otherwise.
 */
export function accountGoesAway({ landingZone, stack }: Pick<GateContext, 'landingZone' | 'stack'>): boolean {
  const place = landingZone?.stacks[stack];
  if (place?.account === undefined) return false;
  const account = landingZone?.accounts.find(({ slug }) => slug === place.account);
  return account === undefined ? place.retired === true : account.closed;
}
