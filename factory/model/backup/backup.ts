/** The central backup of an organisation, resolved. */
export interface Backup {
  /** Slug of the account that it runs in. */
  readonly account: string;
}
