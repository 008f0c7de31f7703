import type { VaultLock } from './vault-lock';

/** The central backup of an organisation, resolved. */
export interface Backup {
  /** Slug of the account that it runs in. */
  readonly account: string;
  /** Name of the vault that copies go to. */
  readonly vault: string;
  /** Regions in which there is one. */
  readonly regions: readonly string[];
  readonly lock: VaultLock;
  /** Days in which the deletion of the vault's key can still be called off. */
  readonly deletionWindow: number;
}
