import type { CustomerManagedPolicy, PermissionsBoundary } from './identity';

/** Roles with which CI deploys into an account, and the issuers of tokens that it trusts for them. */
export interface Deployment {
  /** Sorted by URL, each once. */
  readonly providers: readonly OidcProvider[];
  /** Sorted by name. */
  readonly roles: readonly DeployRole[];
}

export interface OidcProvider {
  readonly url: string;
  /** Sorted. */
  readonly audiences: readonly string[];
  /** Whether it is in the account already, and only looked up. */
  readonly existing: boolean;
}

export interface DeployRole extends Trust {
  /** With its path, if any. */
  readonly name: string;
  /** AWS managed policies by name, with their path. */
  readonly managedPolicies: readonly string[];
  readonly customerManagedPolicies: readonly CustomerManagedPolicy[];
  readonly allow: readonly AllowedActions[];
  readonly permissionsBoundary: PermissionsBoundary | undefined;
  /** Longest session, in hours. */
  readonly sessionHours: number;
}

/** Whose tokens open a role. */
export interface Trust {
  /** Issuer. */
  readonly url: string;
  readonly audience: string;
  /** With `*` and `?` as wildcards. */
  readonly subjects: readonly string[];
}

export interface AllowedActions {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}
