import type { Account, LandingZone } from '../../factory/model/landing-zone';
import type { Network } from '../../factory/model/network/network';
import { accountBySlug } from '../account-by-slug';

/** The account of the central network. */
export function networkAccount(landingZone: LandingZone, { account: slug }: Network): Account {
  const account = accountBySlug(landingZone, slug);
  if (!account) throw new Error(`The central network is in the account "${slug}", which the model lacks.`);
  return account;
}
