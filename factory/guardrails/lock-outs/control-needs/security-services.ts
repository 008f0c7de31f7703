import { arnOf, needs } from '../needs';
import { serviceLinkedRole } from '../role-setup';
import type { ControlNeeds } from './control-needs';

const HUB = [
  'EnableSecurityHub',
  'UpdateSecurityHubConfiguration',
  'DescribeHub',
  'BatchEnableStandards',
  'GetEnabledStandards',
] as const;

/** GuardDuty and Security Hub. */
export const securityServiceNeeds: Pick<ControlNeeds, 'guardDuty' | 'securityHub'> = {
  guardDuty: ({ regions }, context) => [
    ...serviceLinkedRole('guardduty', 'AWSServiceRoleForAmazonGuardDuty', context),
    ...regions.flatMap((region) => [
      ...needs('guardduty', ['CreateDetector'], region),
      ...needs(
        'guardduty',
        ['TagResource', 'GetDetector', 'UpdateDetector'],
        region,
        arnOf(context, 'guardduty', region, 'detector/0123456789abcdef0123456789abcdef'),
      ),
    ]),
  ],
  securityHub: ({ regions }, context) => [
    ...serviceLinkedRole('securityhub', 'AWSServiceRoleForSecurityHub', context),
    ...regions.flatMap((region) =>
      needs('securityhub', HUB, region, arnOf(context, 'securityhub', region, 'hub/default')),
    ),
  ],
};
