import { z } from 'zod';
import { findingFrequencies, type GuardDutyFeature, guardDutyFeatures } from '../../aws/guardduty-features';
import { flag } from '../shape-kit';
import { control, type RegionalSettings, regional } from './control';

export interface GuardDutySettings extends RegionalSettings {
  /** How often findings that came again are sent on. */
  readonly findingFrequency: (typeof findingFrequencies)[number];
  /** Features to switch on or off; the others stay as AWS has them. */
  readonly features: Readonly<Partial<Record<GuardDutyFeature, boolean>>>;
}

export const guardDuty = control(
  'GuardDuty detector of the account, where the organization does not enrol it by itself. Costs money for what it reads.',
  z.strictObject({
    findingFrequency: z
      .enum(findingFrequencies)
      .meta({
        description: 'How often findings that came again are sent on. Default: `SIX_HOURS`, as with AWS.',
      })
      .optional(),
    features: z
      .partialRecord(z.enum(guardDutyFeatures), flag('Whether the feature is on.'))
      .meta({
        description:
          'Features to switch on or off, by name. Those that are not named stay as AWS has them: of a new detector most are on. Not every region has all.',
        examples: [{ S3_DATA_EVENTS: true, EBS_MALWARE_PROTECTION: false }],
      })
      .optional(),
    ...regional,
  }),
);
