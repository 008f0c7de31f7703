import type { LandingZone } from '../../../factory/model/landing-zone';
import type { Security } from '../../../factory/model/security/security';
import { landingZone } from '../landing-zone-fixture';
import { noServices } from './security-fixture';

const regions = landingZone.organization.governedRegions;

/** Every service that an organisation can have, in the account that the fixture makes. */
export const security: Security = {
  ...noServices,
  account: 'payments-prod',
  guardDuty: {
    findingFrequency: 'FIFTEEN_MINUTES',
    features: { S3_DATA_EVENTS: true, RUNTIME_MONITORING: false },
  },
  securityHub: {
    standards: ['aws-foundational-security-best-practices/v/1.0.0', 'cis-aws-foundations-benchmark/v/1.2.0'],
    disabledControls: ['IAM.6', '${x}'],
  },
  accessAnalyzer: { unusedAccessDays: 90 },
  configAggregator: { name: 'organization' },
  inspector: { scans: ['EC2', 'LAMBDA'], regions },
  macie: { findingFrequency: 'ONE_HOUR', regions },
  detective: { regions },
  rootAccess: { credentials: true, sessions: false },
};

/** The fixture with security services, or with changes to them. */
export function landingZoneWithSecurity(
  changes: Partial<Security> = {},
  from: LandingZone = landingZone,
): LandingZone {
  return { ...from, security: { ...security, ...changes } };
}

/** None of them. */
export const switchedOff: Partial<Security> = {
  guardDuty: undefined,
  securityHub: undefined,
  accessAnalyzer: undefined,
  configAggregator: undefined,
  inspector: undefined,
  macie: undefined,
  detective: undefined,
  rootAccess: undefined,
};
