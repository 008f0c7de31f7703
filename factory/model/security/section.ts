import { z } from 'zod';
import { accessAnalyzerShape } from './services/access-analyzer';
import { alertsShape } from './services/alerts';
import { configAggregatorShape } from './services/config-aggregator';
import { detectiveShape } from './services/detective';
import { guardDutyShape } from './services/guard-duty';
import { inspectorShape } from './services/inspector';
import { macieShape } from './services/macie';
import { conformancePacks, organizationConfigRules } from './services/organization-config';
import { rootAccessShape } from './services/root-access';
import { securityHubShape } from './services/security-hub';

/** `security` of organization.yaml: a key for each service. */
export const securitySection = z
  .strictObject({
    guardDuty: guardDutyShape.optional(),
    securityHub: securityHubShape.optional(),
    accessAnalyzer: accessAnalyzerShape.optional(),
    configAggregator: configAggregatorShape.optional(),
    inspector: inspectorShape.optional(),
    macie: macieShape.optional(),
    detective: detectiveShape.optional(),
    rootAccess: rootAccessShape.optional(),
    alerts: alertsShape.optional(),
    configRules: organizationConfigRules.optional(),
    conformancePacks: conformancePacks.optional(),
  })
  .meta({
    description:
      'Security services for the whole organization, administered by the account of `sharedAccounts.securityTooling`.',
  });

export type SecuritySection = z.infer<typeof securitySection>;
