import { missingSection } from './shared/missing-section';

/** Domain names of accounts, with no domain of the organisation to be below. */
export const missingDns = missingSection(
  'missing-dns',
  'dns',
  'There is no domain for the accounts to be in: organization.yaml has no section "dns". Add one with the zone that all others are below, or remove this.',
);
