import type { SharedAccountRole } from './landing-zone';

/** Sections of organization.yaml that set up services for the whole organisation, each in a shared account. */
export type CentralService = 'logging' | 'security' | 'dns' | 'backup';

/** The shared account that each runs in. */
export const accountOfService: Readonly<Record<CentralService, SharedAccountRole>> = {
  logging: 'logArchive',
  security: 'securityTooling',
  dns: 'sharedServices',
  backup: 'backup',
};
