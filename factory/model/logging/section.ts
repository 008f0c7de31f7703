import { z } from 'zod';
import { externalId, trustedPrincipal } from '../../aws/trust-limits';
import { lengthOf, text, wholeNumber } from '../shape-kit';
import { dataEventSources } from './data-events';
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
    dataEvents: z
      .array(z.enum(dataEventSources).meta({ description: 'Where to record data events.' }))
      .meta({
        description:
          'Services of which the trail records data events in all accounts: each object that is read or written in `s3`, but for the buckets of the log archive, and each call of a function in `lambda`. Costs money for each. Default: none.',
      })
      .optional(),
    siem: z
      .strictObject({
        principal: text(
          'ARN of the account, role or user that collects the logs of the trail, in the organization or outside.',
          { ...lengthOf(trustedPrincipal), examples: ['arn:aws:iam::123456789012:root'] },
        ),
        externalId: text(
          'What it has to say when it assumes the role for that: whoever collects for many gives each of them one.',
          { ...lengthOf(externalId), examples: ['acme-5f7a2b'] },
        ),
      })
      .meta({
        description:
          'A system outside the log archive that collects the logs of the trail: told of each by a queue. Default: none.',
      })
      .optional(),
  })
  .meta({
    description:
      'The log archive: the trail of the whole organization and the buckets that logs of all accounts go to, in the account of `sharedAccounts.logArchive`.',
  });

export type LoggingSection = z.infer<typeof loggingSection>;
