import { z } from 'zod';

/** `network` of organization.yaml. */
export const networkSection = z
  .strictObject({})
  .meta({ description: 'The central network, in the account of `sharedAccounts.network`.' });

export type NetworkSection = z.infer<typeof networkSection>;
