import { accountOfService } from '../central-services';
import type { Workspace } from '../workspace';
import type { Security } from './security';
import { resolveAccessAnalyzer } from './services/access-analyzer';
import { resolveAlerts } from './services/alerts';
import { resolveConfigAggregator } from './services/config-aggregator';
import { resolveDetective } from './services/detective';
import { resolveGuardDuty } from './services/guard-duty';
import { resolveInspector } from './services/inspector';
import { resolveMacie } from './services/macie';
import { resolveConfigRules, resolveConformancePacks } from './services/resolve-organization-config';
import { resolveRootAccess } from './services/root-access';
import { resolveSecurityHub } from './services/security-hub';

/** What organization.yaml says of it; undefined when it has no section `security`. */
export function resolveSecurity(workspace: Workspace): Security | undefined {
  const { security, sharedAccounts } = workspace.organization.data;
  if (security === undefined) return undefined;
  const governedRegions = (workspace.organization.data.governedRegions ?? []).filter(
    (region) => region !== undefined,
  );
  return {
    account: sharedAccounts?.[accountOfService.security] ?? '',
    guardDuty: resolveGuardDuty(security.guardDuty),
    securityHub: resolveSecurityHub(security.securityHub),
    accessAnalyzer: resolveAccessAnalyzer(security.accessAnalyzer),
    configAggregator: resolveConfigAggregator(security.configAggregator),
    inspector: resolveInspector(security.inspector, governedRegions),
    macie: resolveMacie(security.macie, governedRegions),
    detective: resolveDetective(security.detective, governedRegions),
    rootAccess: resolveRootAccess(security.rootAccess),
    alerts: resolveAlerts(security.alerts),
    configRules: resolveConfigRules(workspace),
    conformancePacks: resolveConformancePacks(workspace),
  };
}
