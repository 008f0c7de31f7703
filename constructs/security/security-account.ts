import type { Account, LandingZone } from '../../factory/model/landing-zone';
import type { Security } from '../../factory/model/security/security';
import { accountBySlug } from '../account-by-slug';

/** The account that administers the security services. */
export function securityAccount(landingZone: LandingZone, { account: slug }: Security): Account {
  const account = accountBySlug(landingZone, slug);
  if (!account)
    throw new Error(`The security services are administered by "${slug}", which the model lacks.`);
  return account;
}
