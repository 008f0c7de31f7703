import { type Day, daysBetween } from './today';

/** Days ahead of an end at which `validate` begins to warn: time for a pull request, a holiday included. */
export const EXPIRY_NOTICE = 14;

/** Where something with a last day stands. */
export type Expiry =
  | { readonly state: 'valid' }
  | { readonly state: 'expiring'; readonly daysLeft: number }
  | { readonly state: 'expired' };

/** @param last - the last day on which it is good */
export function expiryOn(today: Day, last: Day): Expiry {
  const daysLeft = daysBetween(today, last);
  if (daysLeft < 0) return { state: 'expired' };
  return daysLeft <= EXPIRY_NOTICE ? { state: 'expiring', daysLeft } : { state: 'valid' };
}
