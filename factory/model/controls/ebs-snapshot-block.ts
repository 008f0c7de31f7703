import { z } from 'zod';
import { control, type RegionalSettings, regional } from './control';

const scopes = ['all', 'new'] as const;

export interface EbsSnapshotBlockSettings extends RegionalSettings {
  /** `all` hides snapshots that are public already, too; `new` only keeps further ones from becoming public. */
  readonly sharing: (typeof scopes)[number];
}

export const ebsSnapshotBlock = control(
  'Block public access to EBS snapshots (Security Hub EC2.182).',
  z.strictObject({
    sharing: z
      .enum(scopes)
      .meta({
        description:
          'What is blocked: `all` makes snapshots private that are public already, `new` only keeps further ones from becoming public. Default: `all`.',
      })
      .optional(),
    ...regional,
  }),
);
