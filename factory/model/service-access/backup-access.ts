import { backupPrincipal } from '../../aws/backup-limits';
import type { LandingZone } from '../landing-zone';
import { NO_ACCESS, type ServiceAccess } from './service-access';

/** Copies between accounts need AWS's trust; the backup account watches over the jobs of all of them. */
export function backupAccess({ backup }: Pick<LandingZone, 'backup'>): ServiceAccess {
  if (!backup) return NO_ACCESS;
  return {
    trusted: [backupPrincipal],
    delegated: [{ servicePrincipal: backupPrincipal, account: backup.account }],
  };
}
