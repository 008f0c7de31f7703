import { z } from 'zod';

/** `logging` of organization.yaml. */
export const loggingSection = z.strictObject({}).meta({
  description:
    'The log archive: the trail of the whole organization and the buckets that logs of all accounts go to, in the account of `sharedAccounts.logArchive`.',
});

export type LoggingSection = z.infer<typeof loggingSection>;
