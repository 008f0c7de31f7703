import { policyName, policyPath } from '../../aws/identity-limits';
import type { Pointer } from '../../diagnostics/problem';
import { quoted } from '../../diagnostics/quoted';
import { managedPolicyMisfit, managedPolicyName } from '../../identity/managed-policy';
import type { PermissionSetEntry } from '../../model/identity-section';
import type { Partition } from '../../model/landing-zone';
import type { Loose } from '../../model/loose';
import { customerManagedPolicy } from '../../model/resolve/policy-references';
import { duplicates } from './duplicates';
import { misfit } from './misfit';
import type { PermissionSetMisfit } from './permission-set-misfits';

/** What AWS would refuse of the policies that a permission set names, its boundary included. */
export function policyMisfits(entry: Loose<PermissionSetEntry>, partition: Partition): PermissionSetMisfit[] {
  return [
    ...managedPolicies(entry, partition),
    ...customerManagedPolicies(entry),
    ...boundary(entry.permissionsBoundary, partition),
  ];
}

function managedPolicies(
  { managedPolicies: given = [] }: Loose<PermissionSetEntry>,
  partition: Partition,
): PermissionSetMisfit[] {
  const policies = given.flatMap((policy, index) =>
    policy === undefined ? [] : [{ policy, pointer: ['managedPolicies', index] }],
  );
  return [
    ...policies.flatMap(({ policy, pointer }) => ofAws(policy, pointer, partition)),
    ...twice(policies, ({ policy }) => managedPolicyName(policy)),
  ];
}

function ofAws(policy: string | undefined, pointer: Pointer, partition: Partition): PermissionSetMisfit[] {
  const wrong = policy === undefined ? undefined : managedPolicyMisfit(policy, partition);
  return wrong === undefined || policy === undefined
    ? []
    : [{ pointer, message: `${quoted(policy)} can't be an AWS managed policy. ${wrong}` }];
}

type CustomerEntry = Parameters<typeof customerManagedPolicy>[0];

function customerManagedPolicies({
  customerManagedPolicies: given = [],
}: Loose<PermissionSetEntry>): PermissionSetMisfit[] {
  const policies = given.flatMap((entry, index) =>
    entry === undefined ? [] : [{ entry, pointer: ['customerManagedPolicies', index] }],
  );
  return [
    ...policies.flatMap(({ entry, pointer }) => ofCustomer(entry, pointer)),
    ...twice(policies, ({ entry }) => {
      const { path, name } = customerManagedPolicy(entry);
      return `${path}${name}`;
    }),
  ];
}

function ofCustomer(entry: CustomerEntry, pointer: Pointer): PermissionSetMisfit[] {
  if (entry === undefined || (typeof entry !== 'string' && entry.name === undefined)) return [];
  const { name, path } = customerManagedPolicy(entry);
  const isText = typeof entry === 'string';
  const wrongName = misfit(name, policyName);
  const wrongPath = misfit(path, policyPath);
  return [
    ...(wrongName === undefined
      ? []
      : [
          {
            pointer: isText ? pointer : [...pointer, 'name'],
            message: `${quoted(name)} can't be the name of a policy. ${wrongName} A path goes into "path".`,
          },
        ]),
    ...(wrongPath === undefined
      ? []
      : [
          {
            pointer: [...pointer, 'path'],
            message: `${quoted(path)} can't be the path of a policy. ${wrongPath}`,
          },
        ]),
  ];
}

function twice<T extends { readonly pointer: Pointer }>(
  policies: readonly T[],
  key: (policy: T) => string,
): PermissionSetMisfit[] {
  return duplicates(policies, key).map(({ item: { pointer } }) => ({
    pointer,
    message: 'This policy is in the list already. Remove it here.',
  }));
}

function boundary(
  entry: Loose<PermissionSetEntry>['permissionsBoundary'],
  partition: Partition,
): PermissionSetMisfit[] {
  if (entry === undefined) return [];
  const { managedPolicy, customerManagedPolicy: own } = entry;
  const at = 'permissionsBoundary';
  if ((managedPolicy === undefined) === (own === undefined)) {
    return [
      {
        pointer: [at],
        message:
          'A permissions boundary is one policy: name it either under "managedPolicy" or under "customerManagedPolicy".',
      },
    ];
  }
  return [
    ...ofAws(managedPolicy, [at, 'managedPolicy'], partition),
    ...ofCustomer(own, [at, 'customerManagedPolicy']),
  ];
}
