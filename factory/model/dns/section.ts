import { z } from 'zod';

/** `dns` of organization.yaml. */
export const dnsSection = z.strictObject({}).meta({
  description: 'Domain names of the organisation, in the account of `sharedAccounts.sharedServices`.',
});

export type DnsSection = z.infer<typeof dnsSection>;
