import type { SharedAccountRole } from './landing-zone';

/** Sections of organization.yaml that set up services for the whole organisation, each in a shared account. */
export type CentralService = 'logging' | 'security' | 'network' | 'dns' | 'backup';

/** The shared account that each runs in. */
export const accountOfService: Readonly<Record<CentralService, SharedAccountRole>> = {
  logging: 'logArchive',
  security: 'securityTooling',
  network: 'network',
  dns: 'sharedServices',
  backup: 'backup',
};
