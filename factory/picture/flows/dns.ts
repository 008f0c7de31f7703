import type { Flows } from '../flow';

/** Names of accounts are delegated by the account of the parent zone. */
export const dnsFlows: Flows = ({ dns }) =>
  dns ? [{ from: 'vended', to: { account: dns.account }, what: 'names' }] : [];
