import type { Flow, Flows } from '../flow';
import { backupFlows } from './backup';
import { dnsFlows } from './dns';
import { loggingFlows } from './logging';
import { networkFlows } from './network';
import { securityFlows } from './security';

/** One for each section of organization.yaml that moves data between accounts. */
const sections: readonly Flows[] = [loggingFlows, securityFlows, networkFlows, dnsFlows, backupFlows];

export const allFlows: Flows = (landingZone): Flow[] => sections.flatMap((flows) => flows(landingZone));
