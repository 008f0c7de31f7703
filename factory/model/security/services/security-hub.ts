import { z } from 'zod';
import { type SecurityHubStandard, securityHubStandards } from '../../../aws/security-hub-standards';
import type { Loose } from '../../loose';
import { textList } from '../../shape-kit';
import { service, settingsOf } from './service';

/** Security Hub of all accounts, configured centrally. */
export interface OrganizationSecurityHub {
  readonly standards: readonly SecurityHubStandard[];
  /** Ids of controls that are off in every account. */
  readonly disabledControls: readonly string[];
}

/** `security.securityHub` of organization.yaml. */
export const securityHubShape = service(
  'Security Hub in every account, new ones included: configured by one policy, with the findings of all governed regions in the home region. Needs AWS Config in the accounts. Costs money for each check.',
  z.strictObject({
    standards: z
      .array(z.enum(securityHubStandards).meta({ description: 'A standard, as the end of its ARN.' }))
      .meta({
        description:
          'Standards that are checked in every account. Default: AWS Foundational Security Best Practices and CIS AWS Foundations 3.0.',
        examples: [['aws-foundational-security-best-practices/v/1.0.0']],
      })
      .optional(),
    disabledControls: textList(
      'Ids of controls that are off in every account. All others of the standards are on, those that AWS adds included.',
      ['IAM.6'],
    ).optional(),
  }),
);

const DEFAULT_STANDARDS: readonly SecurityHubStandard[] = [
  'aws-foundational-security-best-practices/v/1.0.0',
  'cis-aws-foundations-benchmark/v/3.0.0',
];

export function resolveSecurityHub(
  given: Loose<z.infer<typeof securityHubShape>> | undefined,
): OrganizationSecurityHub | undefined {
  const settings = settingsOf(given);
  if (!settings) return undefined;
  const { standards = DEFAULT_STANDARDS, disabledControls = [] } = settings;
  return {
    standards: standards as readonly SecurityHubStandard[],
    disabledControls: disabledControls as readonly string[],
  };
}
