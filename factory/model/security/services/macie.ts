import { z } from 'zod';
import { findingFrequencies } from '../../../aws/guardduty-features';
import { service, settingsOf } from './service';

/** Amazon Macie of all accounts. */
export interface OrganizationMacie {
  /** How often findings that came again are sent on. */
  readonly findingFrequency: (typeof findingFrequencies)[number];
}

/** `security.macie` of organization.yaml. */
export const macieShape = service(
  'Amazon Macie in every account that joins the organization, which looks for sensitive data in S3. Costs money for each bucket and for what it reads.',
  z.strictObject({
    findingFrequency: z
      .enum(findingFrequencies)
      .meta({ description: 'How often findings that came again are sent on. Default: `FIFTEEN_MINUTES`.' })
      .optional(),
  }),
);

export function resolveMacie(given: z.infer<typeof macieShape> | undefined): OrganizationMacie | undefined {
  const settings = settingsOf(given);
  return settings && { findingFrequency: settings.findingFrequency ?? 'FIFTEEN_MINUTES' };
}
