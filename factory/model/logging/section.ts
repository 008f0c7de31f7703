import { z } from 'zod';
import { text } from '../shape-kit';

/** `logging` of organization.yaml. */
export const loggingSection = z
  .strictObject({
    bucketPrefix: text(
      'What the names of the buckets begin with: names of buckets are unique in all of AWS. Default: the name of the organisation.',
    ).optional(),
  })
  .meta({
    description:
      'The log archive: the trail of the whole organization and the buckets that logs of all accounts go to, in the account of `sharedAccounts.logArchive`.',
  });

export type LoggingSection = z.infer<typeof loggingSection>;
