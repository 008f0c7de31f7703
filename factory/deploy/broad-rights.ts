import { managedPolicyName } from '../identity/managed-policy';
import type { RoleEntry } from './given-roles';

type Rights = Pick<
  RoleEntry['data'],
  'managedPolicies' | 'customerManagedPolicies' | 'allow' | 'permissionsBoundary'
>;

/** AWS managed policies with which a role can give itself, or another, all rights. */
const ADMINISTRATIVE: ReadonlySet<string> = new Set(['AdministratorAccess', 'IAMFullAccess']);

/** How AWS names managed policies that change nothing. */
const READ_ONLY = /(ReadOnly(Access)?|ViewOnlyAccess|SecurityAudit)$/;

/** What of a role's rights amounts to all rights, when nothing bounds it; undefined for nothing. */
export function administrativeRight({ managedPolicies = [], allow = [] }: Rights): string | undefined {
  const policy = managedPolicies.find(
    (policy) => policy !== undefined && ADMINISTRATIVE.has(managedPolicyName(policy)),
  );
  if (policy !== undefined) return policy;
  return allow
    .filter((statement) => statement?.resources?.includes('*'))
    .flatMap((statement) => statement?.actions ?? [])
    .find((action) => action === '*' || action?.toLowerCase() === 'iam:*');
}

/** Whether a role may change something, as far as the names of its policies and its boundary tell. */
export function mayChange({
  managedPolicies = [],
  customerManagedPolicies = [],
  allow = [],
  permissionsBoundary,
}: Rights): boolean {
  const isReadOnly = (policy: string | undefined) => policy !== undefined && READ_ONLY.test(policy);
  if (isReadOnly(permissionsBoundary?.managedPolicy)) return false;
  if (customerManagedPolicies.length > 0) return true;
  return (
    managedPolicies.some((policy) => !isReadOnly(policy)) ||
    allow.flatMap((statement) => statement?.actions ?? []).some((action) => !readsOnly(action ?? ''))
  );
}

/** Actions whose names begin so change nothing. */
function readsOnly(action: string): boolean {
  return /^[a-z0-9-]+:(get|list|describe|batchget|head)/i.test(action);
}
