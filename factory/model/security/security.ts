/** The security services of an organisation, resolved. */
export interface Security {
  /** Slug of the account that it runs in. */
  readonly account: string;
}
