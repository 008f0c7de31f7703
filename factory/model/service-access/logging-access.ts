import type { LandingZone } from '../landing-zone';
import { NO_ACCESS, type ServiceAccess } from './service-access';

/** @see https://docs.aws.amazon.com/organizations/latest/userguide/services-that-can-integrate-cloudtrail.html */
export function loggingAccess({ logging }: Pick<LandingZone, 'logging'>): ServiceAccess {
  return logging ? { trusted: ['cloudtrail.amazonaws.com'], delegated: [] } : NO_ACCESS;
}
