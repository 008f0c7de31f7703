/**
 * What a part of the landing zone needs of AWS Organizations. Terraform sets the list of trusted services as a whole, and each
 * account's stack registers what that account administers, so both are gathered from all parts before anything is built.
 */
export interface ServiceAccess {
  /** Service principals that the organization trusts. */
  readonly trusted: readonly string[];
  readonly delegated: readonly Delegation[];
}

/** An account that administers a service for the organization. */
export interface Delegation {
  readonly servicePrincipal: string;
  /** Slug. */
  readonly account: string;
}

/** Of a part that the organisation does not have. */
export const NO_ACCESS: ServiceAccess = { trusted: [], delegated: [] };
