import { filledInlinePolicies } from '../../identity/filled-inline-policies';
import { managedPolicyName } from '../../identity/managed-policy';
import type { Identity, PermissionSet } from '../identity';
import type { PermissionSetEntry } from '../identity-section';
import type { Loose } from '../loose';
import type { Workspace } from '../workspace';
import { customerManagedPolicy, permissionsBoundary } from './policy-references';
import { resolveAccess } from './resolve-access';

/** What AWS gives a permission set that says nothing. */
const SESSION_DURATION = 'PT1H';

/** IAM Identity Center as organization.yaml has it; undefined when it has no such section. */
export function resolveIdentity(workspace: Workspace): Identity | undefined {
  const { identity: section, homeRegion } = workspace.organization.data;
  if (section === undefined) return undefined;
  const { access } = resolveAccess([{ source: 'organization', access: section.managementAccountAccess }]);
  const ofManagementAccount = new Set(access.map(({ permissionSet }) => permissionSet));
  const documents = new Map(
    filledInlinePolicies(workspace).map(({ policy, value }) => [policy.name, JSON.stringify(value)]),
  );
  const permissionSets = Object.entries(section.permissionSets ?? {})
    .map(([name, data]) => resolvePermissionSet(name, data ?? {}, documents))
    .sort(byName);
  return {
    region: section.region ?? homeRegion ?? '',
    delegatedAdministrator: delegatedAdministrator(workspace),
    permissionSets: permissionSets.filter(({ name }) => !ofManagementAccount.has(name)),
    groups: Object.entries(section.groups ?? {})
      .map(([name, data]) => ({ name, create: data?.create ?? false, description: data?.description }))
      .sort(byName),
    managementAccount: {
      permissionSets: permissionSets.filter(({ name }) => ofManagementAccount.has(name)),
      access,
    },
  };
}

/** Slug of the account that `delegatedAdministrator` means, by a role or by itself; it need not be there. */
export function delegatedAdministrator({ organization: { data } }: Workspace): string | undefined {
  const given = data.identity?.delegatedAdministrator;
  const roles = data.sharedAccounts ?? {};
  return given !== undefined && Object.hasOwn(roles, given) ? roles[given as keyof typeof roles] : given;
}

function resolvePermissionSet(
  name: string,
  data: Loose<PermissionSetEntry>,
  documents: ReadonlyMap<string, string>,
): PermissionSet {
  return {
    name,
    description: data.description,
    sessionDuration: data.sessionDuration ?? SESSION_DURATION,
    relayState: data.relayState,
    managedPolicies: (data.managedPolicies ?? []).map((policy) => managedPolicyName(policy ?? '')),
    customerManagedPolicies: (data.customerManagedPolicies ?? []).map(customerManagedPolicy),
    inlinePolicy: data.inlinePolicy === undefined ? undefined : documents.get(data.inlinePolicy),
    permissionsBoundary: permissionsBoundary(data.permissionsBoundary),
  };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}
