import { z } from 'zod';
import { groupDescription, permissionSetDescription, relayState } from '../aws/identity-limits';
import { accessList } from './access-entry';
import { customerManagedPolicy, managedPolicies, permissionsBoundary } from './policy-shapes';
import { flag, lengthOf, text } from './shape-kit';

const IN_EACH_ACCOUNT =
  'AWS looks for it in each account to which the permission set is assigned, and it must be there before.';

const permissionSet = z
  .strictObject({
    description: text('What it is for.', lengthOf(permissionSetDescription)).optional(),
    sessionDuration: text('How long a session lasts, from `PT1H` to `PT12H` (ISO 8601). Default: `PT1H`.', {
      examples: ['PT4H'],
    }).optional(),
    relayState: text('Address in the console where a session begins.', lengthOf(relayState)).optional(),
    managedPolicies: managedPolicies.optional(),
    customerManagedPolicies: z
      .array(customerManagedPolicy(IN_EACH_ACCOUNT))
      .meta({ description: 'Customer managed policies.' })
      .optional(),
    inlinePolicy: text(
      'A policy of its own, by the name of its file in permission-sets/, without the ending. Placeholders are filled in as in guardrails.',
      { examples: ['power-user'] },
    ).optional(),
    permissionsBoundary: permissionsBoundary(IN_EACH_ACCOUNT).optional(),
  })
  .meta({ description: 'A permission set, by its name in AWS.' });

const group = z
  .strictObject({
    create: flag(
      'Whether the group is made here. Default: false, and it is looked up in Identity Center, where the identity provider put it.',
    ).optional(),
    description: text(
      'What the group is for; only with `create: true`.',
      lengthOf(groupDescription),
    ).optional(),
  })
  .meta({ description: 'A group, by its display name in Identity Center.' });

/** `identity` of organization.yaml: IAM Identity Center. */
export const identitySection = z
  .strictObject({
    region: text('Region in which Identity Center is enabled. Default: the home region.').optional(),
    delegatedAdministrator: text(
      'Account that administers Identity Center: a role of `sharedAccounts`, or the file name of a request. Default: the management account.',
      { examples: ['sharedServices'] },
    ).optional(),
    permissionSets: z
      .record(z.string(), permissionSet)
      .meta({ description: 'Permission sets by name.' })
      .optional(),
    groups: z.record(z.string(), group).meta({ description: 'Groups by display name.' }).optional(),
    managementAccountAccess: accessList(
      'Who may sign in to the management account. Its permission sets are used for no other account.',
    ).optional(),
  })
  .meta({
    description:
      'IAM Identity Center: who may sign in, and with what. Enable it in the management account first.',
  });

export type PermissionSetEntry = z.infer<typeof permissionSet>;
export type IdentitySection = z.infer<typeof identitySection>;
