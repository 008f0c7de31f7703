/** The central network of an organisation, resolved. */
export interface Network {
  /** Slug of the account that it runs in. */
  readonly account: string;
}
