import { z } from 'zod';
import { findingFrequencies } from '../../../aws/guardduty-features';
import { regionsWith } from '../../../aws/security-service-regions';
import { service, settingsOf } from './service';

/** Amazon Macie of all accounts. */
export interface OrganizationMacie {
  /** Governed regions that have it. */
  readonly regions: readonly string[];
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

export function resolveMacie(
  given: z.infer<typeof macieShape> | undefined,
  governedRegions: readonly string[],
): OrganizationMacie | undefined {
  const settings = settingsOf(given);
  if (!settings) return undefined;
  return {
    regions: regionsWith('macie', governedRegions),
    findingFrequency: settings.findingFrequency ?? 'FIFTEEN_MINUTES',
  };
}
