import type { Resolver } from './resolver';

/** The domain names of an organisation, resolved. */
export interface Dns {
  /** Slug of the account that it runs in. */
  readonly account: string;
  /** Domain name of the public zone that those of accounts are delegated from. */
  readonly zone: string;
  /** Its id, when the account has it already; undefined when it is made. */
  readonly zoneId: string | undefined;
  /** Undefined when there are no private names. */
  readonly resolver: Resolver | undefined;
}
