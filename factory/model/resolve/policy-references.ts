import { managedPolicyName } from '../../identity/managed-policy';
import type { CustomerManagedPolicy, PermissionsBoundary } from '../identity';

/** A customer managed policy as a file writes it, by name or by name and path; what is of the wrong type is absent. */
export type CustomerManagedPolicyEntry =
  | string
  | { readonly name?: string; readonly path?: string }
  | undefined;

/** The policy, with its path. */
export function customerManagedPolicy(entry: CustomerManagedPolicyEntry): CustomerManagedPolicy {
  return typeof entry === 'string'
    ? { name: entry, path: '/' }
    : { name: entry?.name ?? '', path: entry?.path ?? '/' };
}

/** The boundary of a permission set or a role, when its entry names a policy. */
export function permissionsBoundary(
  entry:
    | { readonly managedPolicy?: string; readonly customerManagedPolicy?: CustomerManagedPolicyEntry }
    | undefined,
): PermissionsBoundary | undefined {
  if (entry?.managedPolicy !== undefined) return { managedPolicy: managedPolicyName(entry.managedPolicy) };
  return entry?.customerManagedPolicy === undefined
    ? undefined
    : { customerManagedPolicy: customerManagedPolicy(entry.customerManagedPolicy) };
}
