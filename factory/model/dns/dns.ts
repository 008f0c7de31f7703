/** The domain names of an organisation, resolved. */
export interface Dns {
  /** Slug of the account that it runs in. */
  readonly account: string;
}
