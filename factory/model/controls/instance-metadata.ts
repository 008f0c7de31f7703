import { z } from 'zod';
import { hopLimit } from '../../aws/baseline-limits';
import { wholeNumber } from '../shape-kit';
import { control, type RegionalSettings, regional } from './control';

const tokens = ['required', 'optional'] as const;

export interface InstanceMetadataSettings extends RegionalSettings {
  /** `required` for IMDSv2 alone. */
  readonly httpTokens: (typeof tokens)[number];
  /** How many network hops an answer may take. */
  readonly hopLimit: number;
}

export const instanceMetadata = control(
  'Defaults of the instance metadata service for new EC2 instances (CIS AWS Foundations v3.0 5.6, v5.0 5.7). Instances that exist keep theirs.',
  z.strictObject({
    httpTokens: z
      .enum(tokens)
      .meta({
        description:
          'Whether a session token is needed: `required` is IMDSv2 alone, `optional` admits IMDSv1. Default: `required`.',
      })
      .optional(),
    hopLimit: wholeNumber(
      'Network hops that an answer may take. Containers need 2. Default: 2.',
      ...hopLimit,
    ).optional(),
    ...regional,
  }),
);
