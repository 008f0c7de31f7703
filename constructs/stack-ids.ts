/** Ids of the stacks: names of their folders, states and workspaces, and of the data sources that read those states. */
export const BOOTSTRAP = 'bootstrap';
export const ORGANIZATION = 'organization';
export const GUARDRAILS = 'guardrails';
export const IDENTITY = 'identity';
export const MANAGEMENT_ACCESS = 'management-access';
export const BACKUP = 'backup';
export const BACKUP_MANAGEMENT = 'backup-management';
export const LOGGING = 'logging';
export const LOGGING_TRAIL = 'logging-trail';
export const COST_MANAGEMENT = 'cost-management';
export const RESOURCE_SHARING = 'resource-sharing';
export const ORGANIZATION_CONFIG = 'organization-config';
export const SECURITY_ALERTS = 'security-alerts';
export const SECURITY_ALERTS_MANAGEMENT = 'security-alerts-management';
export const NETWORK = 'network';
export const IPAM_REGISTRATION = 'ipam-registration';
export const DNS = 'dns';
export const RESOLVER = 'resolver';
export const SECURITY = 'security';
export const SECURITY_REGISTRATION = 'security-registration';
export const SECURITY_ENROLMENT = 'security-enrolment';
export const ROOT_ACCESS = 'root-access';
export const accountStackId = (slug: string): string => `account-${slug}`;
export const baselineStackId = (slug: string): string => `baseline-${slug}`;
export const budgetStackId = (slug: string): string => `budget-${slug}`;
export const accountZoneStackId = (slug: string): string => `dns-${slug}`;
export const networkStackId = (slug: string): string => `network-${slug}`;
export const accessStackId = (slug: string): string => `access-${slug}`;

/** Names of the outputs that stacks read from each other. */
export const output = {
  organizationId: 'organization_id',
  rootId: 'root_id',
  /** Slugs have no `_`, so no two OUs share a name. */
  organizationalUnitId: (slug: string): string => `ou_${slug.replaceAll('-', '_')}_id`,
  accountId: 'account_id',
  trailBucket: 'trail_bucket',
  logKeyArn: 'log_key_arn',
} as const;
