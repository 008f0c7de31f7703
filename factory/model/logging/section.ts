import { z } from 'zod';
import { text, wholeNumber } from '../shape-kit';
import { lockModes, retentionBounds, retentionProfiles } from './retention';

/** `logging` of organization.yaml. */
export const loggingSection = z
  .strictObject({
    bucketPrefix: text(
      'What the names of the buckets begin with: names of buckets are unique in all of AWS. Default: the name of the organisation.',
    ).optional(),
    profile: z
      .enum(retentionProfiles)
      .meta({
        description:
          'How long logs are kept, and how firmly: `dev` 30 days in governance mode, `standard` 365 days and `regulated` 2557 days in compliance mode. Default: `standard`.',
      })
      .optional(),
    retentionDays: wholeNumber(
      'Days in which no log of the trail can be deleted; then it expires. It only holds for logs written after a change. Default: as the profile says.',
      ...retentionBounds,
    ).optional(),
    lockMode: z
      .enum(lockModes)
      .meta({
        description:
          'Mode of Object Lock for logs of the trail: in `COMPLIANCE` nobody can shorten it, in `GOVERNANCE` only whoever first changes the policy of the bucket. Default: as the profile says.',
      })
      .optional(),
  })
  .meta({
    description:
      'The log archive: the trail of the whole organization and the buckets that logs of all accounts go to, in the account of `sharedAccounts.logArchive`.',
  });

export type LoggingSection = z.infer<typeof loggingSection>;
