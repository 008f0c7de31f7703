import { z } from 'zod';
import { type SecurityHubStandard, securityHubStandards } from '../../aws/security-hub-standards';
import { flag } from '../shape-kit';
import { control, type RegionalSettings, regional } from './control';

/** @see https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_EnableSecurityHub.html */
const findingGenerators = ['SECURITY_CONTROL', 'STANDARD_CONTROL'] as const;

export interface SecurityHubSettings extends RegionalSettings {
  readonly standards: readonly SecurityHubStandard[];
  /** One finding for a control, or one for each standard that has it. */
  readonly findings: (typeof findingGenerators)[number];
  /** Whether controls that AWS adds to a standard are switched on. */
  readonly newControls: boolean;
}

export const securityHub = control(
  'Security Hub in the account (CIS AWS Foundations v3.0 and v5.0 4.16), where the organization does not enrol it by itself. Needs AWS Config. Costs money for each check.',
  z.strictObject({
    standards: z
      .array(z.enum(securityHubStandards).meta({ description: 'A standard, as the end of its ARN.' }))
      .meta({
        description:
          'Standards that are checked. Default: AWS Foundational Security Best Practices and CIS AWS Foundations 3.0.',
        examples: [['aws-foundational-security-best-practices/v/1.0.0']],
      })
      .optional(),
    findings: z
      .enum(findingGenerators)
      .meta({
        description:
          'One finding for a control, or one for each standard that has it. Default: `SECURITY_CONTROL`.',
      })
      .optional(),
    newControls: flag('Controls that AWS adds to a standard are switched on. Default: true.').optional(),
    ...regional,
  }),
);
