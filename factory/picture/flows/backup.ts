import type { Flows } from '../flow';

/** Copies of recovery points go to the central vaults. */
export const backupFlows: Flows = ({ backup }) =>
  backup ? [{ from: 'vended', to: { account: backup.account }, what: 'backups' }] : [];
