import type { OidcProvider, Trust } from '../deploy';

/** What the very first apply makes in the management account, resolved. */
export interface Bootstrap {
  readonly stateBucket: string;
  /** Region of the bucket and of its key. */
  readonly region: string;
  /** Prefix of the keys of states without slashes at its ends; empty for none, undefined while states are elsewhere. */
  readonly statePrefix: string | undefined;
  /** Undefined when no CI is named. */
  readonly ci: ContinuousIntegration | undefined;
}

/** CI that plans pull requests and applies what is merged. */
export interface ContinuousIntegration {
  readonly provider: OidcProvider;
  /** Whose jobs may plan. */
  readonly plan: Trust;
  /** Whose jobs may apply. */
  readonly apply: Trust;
}

/**
 * Alias of the key that encrypts states, under which backends find it before they can read any state. There is one organisation in a
 * management account, so it needs none of its name, whose change would leave all backends without their key.
 */
export const STATE_KEY_ALIAS = 'alias/account-factory-terraform-state';

/** Names of the roles of CI in the management account. The first is in member accounts, too. */
export const ciRole = { plan: 'account-factory-plan', apply: 'account-factory-apply' } as const;
