import type { FindingSeverity } from '../../../factory/aws/finding-severities';
import type { LandingZone } from '../../../factory/model/landing-zone';
import { type EventPattern, guardDutyFindings, securityHubFindings } from './event-patterns';

/**
 * Where findings of all accounts come together in the account that administers the services: those of GuardDuty in each region,
 * those of Security Hub in the home region when it aggregates them there, else in each as well.
 *
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_eventbridge.html
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/finding-aggregation.html
 */
export function findingSources(
  { organization, security }: Pick<LandingZone, 'organization' | 'security'>,
  from: FindingSeverity,
): ReadonlyMap<string, readonly EventPattern[]> {
  const { homeRegion, governedRegions } = organization;
  const aggregated = security?.securityHub !== undefined;
  return new Map(
    governedRegions.map((region) => [
      region,
      [guardDutyFindings(from), ...(aggregated && region !== homeRegion ? [] : [securityHubFindings(from)])],
    ]),
  );
}
