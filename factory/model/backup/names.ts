import { OWN_ROLE_PREFIX } from '../role-name';

/** The vault of each account that the control `backupVault` sets up: one name everywhere, so that one policy can name it. */
export const BACKUP_VAULT = 'account-factory';

/** The role in each such account that AWS Backup works by. */
export const BACKUP_ROLE = `${OWN_ROLE_PREFIX}backup`;

/** The vault of the backup account, when organization.yaml gives it no name. */
export const CENTRAL_VAULT = 'central-backups';
