import { z } from 'zod';
import {
  findingFrequencies,
  type GuardDutyFeature,
  guardDutyFeatures,
} from '../../../aws/guardduty-features';
import type { Loose } from '../../loose';
import { flag } from '../../shape-kit';
import { service, settingsOf } from './service';

/** GuardDuty of all accounts. */
export interface OrganizationGuardDuty {
  /** How often findings that came again are sent on. */
  readonly findingFrequency: (typeof findingFrequencies)[number];
  /** Protection plans to switch on or off for all accounts; the others stay as AWS has them. */
  readonly features: Readonly<Partial<Record<GuardDutyFeature, boolean>>>;
}

/** `security.guardDuty` of organization.yaml. */
export const guardDutyShape = service(
  'GuardDuty in every account, new ones included. Costs money for what it reads.',
  z.strictObject({
    findingFrequency: z
      .enum(findingFrequencies)
      .meta({ description: 'How often findings that came again are sent on. Default: `FIFTEEN_MINUTES`.' })
      .optional(),
    features: z
      .partialRecord(z.enum(guardDutyFeatures), flag('Whether the plan is on.'))
      .meta({
        description:
          'Protection plans by name: true switches one on in every account, false keeps it from being switched on in new ones. Those that are not named stay as AWS has them. Not every region has all.',
        examples: [{ S3_DATA_EVENTS: true, EBS_MALWARE_PROTECTION: false }],
      })
      .optional(),
  }),
);

export function resolveGuardDuty(
  given: Loose<z.infer<typeof guardDutyShape>> | undefined,
): OrganizationGuardDuty | undefined {
  const settings = settingsOf(given);
  if (!settings) return undefined;
  return {
    findingFrequency: settings.findingFrequency ?? 'FIFTEEN_MINUTES',
    features: settings.features ?? {},
  };
}
