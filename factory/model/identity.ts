/** IAM Identity Center of an organisation, resolved. */
export interface Identity {
  readonly region: string;
  /** Slug of the account that administers it; undefined for the management account. */
  readonly delegatedAdministrator: string | undefined;
  /** Those of member accounts, sorted by name. */
  readonly permissionSets: readonly PermissionSet[];
  /** Sorted by name. */
  readonly groups: readonly IdentityGroup[];
  readonly managementAccount: {
    /** Those of the management account alone, sorted by name. */
    readonly permissionSets: readonly PermissionSet[];
    readonly access: readonly Assignment[];
  };
}

export interface PermissionSet {
  readonly name: string;
  readonly description: string | undefined;
  /** ISO 8601. */
  readonly sessionDuration: string;
  readonly relayState: string | undefined;
  /** AWS managed policies by name, with their path. */
  readonly managedPolicies: readonly string[];
  readonly customerManagedPolicies: readonly CustomerManagedPolicy[];
  /** Minified JSON, as `Guardrail.content`. */
  readonly inlinePolicy: string | undefined;
  readonly permissionsBoundary: PermissionsBoundary | undefined;
}

export interface CustomerManagedPolicy {
  readonly name: string;
  readonly path: string;
}

export type PermissionsBoundary =
  | { readonly managedPolicy: string }
  | { readonly customerManagedPolicy: CustomerManagedPolicy };

export interface IdentityGroup {
  /** Display name. */
  readonly name: string;
  /** Whether it is made here, and not looked up. */
  readonly create: boolean;
  readonly description: string | undefined;
}

/** A group that may sign in to an account with a permission set. */
export interface Assignment {
  readonly group: string;
  readonly permissionSet: string;
}
