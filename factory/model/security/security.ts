import type { OrganizationAccessAnalyzer } from './services/access-analyzer';
import type { Alerts } from './services/alerts';
import type { ConfigAggregator } from './services/config-aggregator';
import type { OrganizationDetective } from './services/detective';
import type { OrganizationGuardDuty } from './services/guard-duty';
import type { OrganizationInspector } from './services/inspector';
import type { OrganizationMacie } from './services/macie';
import type { ConformancePack, OrganizationConfigRule } from './services/organization-config';
import type { RootAccess } from './services/root-access';
import type { OrganizationSecurityHub } from './services/security-hub';

/** The security services of an organisation, resolved; each undefined when it is off. */
export interface Security {
  /** Slug of the account that it runs in. */
  readonly account: string;
  readonly guardDuty: OrganizationGuardDuty | undefined;
  readonly securityHub: OrganizationSecurityHub | undefined;
  readonly accessAnalyzer: OrganizationAccessAnalyzer | undefined;
  readonly configAggregator: ConfigAggregator | undefined;
  readonly inspector: OrganizationInspector | undefined;
  readonly macie: OrganizationMacie | undefined;
  readonly detective: OrganizationDetective | undefined;
  readonly rootAccess: RootAccess | undefined;
  readonly alerts: Alerts | undefined;
  /** Rules of AWS Config in every account; those that are off are left out. */
  readonly configRules: readonly OrganizationConfigRule[];
  readonly conformancePacks: readonly ConformancePack[];
}

/** Services that an account administers for the organization, by their keys in organization.yaml. */
export type SecurityService =
  | 'guardDuty'
  | 'securityHub'
  | 'accessAnalyzer'
  | 'configAggregator'
  | 'inspector'
  | 'macie'
  | 'detective'
  | 'rootAccess';
