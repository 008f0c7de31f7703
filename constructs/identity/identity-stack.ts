import type { Identity } from '../../factory/model/identity';
import type { Account } from '../../factory/model/landing-zone';
import { identifier } from '../address';
import { ManagementStack } from '../management-stack';
import { MemberStack } from '../member-stack';
import type { Regions } from '../region';
import type { LandingZoneStack, StackContext } from '../stack';
import type { StackDefinition } from '../stack-definition';
import { IDENTITY, ORGANIZATION } from '../stack-ids';
import { Groups } from './groups';
import { IdentityCenter } from './identity-center';
import { identityOutput } from './identity-names';
import { PermissionSet } from './permission-set';

/** Permission sets and groups of IAM Identity Center, run in the management account. */
export class IdentityStack extends ManagementStack {
  constructor(context: StackContext, identity: Identity) {
    super(context, IDENTITY);
    // Identity Center needs the organization's trust.
    this.dependOn(ORGANIZATION);
    addIdentity(this, identity, this.regions);
  }
}

/**
 * The same, run in the account that administers Identity Center for the management account. That account's own stack
 * registers it. Permission sets that are used in the management account are not among these: AWS lets no delegated
 * administrator change them (see `ManagementAccessStack`).
 */
export class DelegatedIdentityStack extends MemberStack {
  constructor(context: StackContext, identity: Identity, administrator: Account) {
    super(context, IDENTITY, administrator);
    addIdentity(this, identity, this.regions);
  }
}

/** The identity stack, in the account that it belongs to; none when the organisation has no Identity Center. */
export function identityStacks(context: StackContext): StackDefinition[] {
  const { identity, accounts } = context.landingZone;
  if (!identity) return [];
  const { delegatedAdministrator: slug } = identity;
  if (slug === undefined) return [{ id: IDENTITY, make: () => new IdentityStack(context, identity) }];
  const administrator = accounts.find((account) => account.slug === slug);
  if (!administrator) throw new Error(`Identity Center is delegated to "${slug}", which the model lacks.`);
  return [{ id: IDENTITY, make: () => new DelegatedIdentityStack(context, identity, administrator) }];
}

function addIdentity(stack: LandingZoneStack, identity: Identity, regions: Regions): void {
  const inRegion = regions.in(identity.region);
  const { instanceArn, identityStoreId } = new IdentityCenter(stack, 'identity-center', inRegion);
  const { partition } = stack.landingZone.organization;
  stack.output(identityOutput.instanceArn, instanceArn);
  for (const permissionSet of identity.permissionSets) {
    const { name } = permissionSet;
    const { arn } = new PermissionSet(stack, identifier(name), {
      permissionSet,
      instanceArn,
      partition,
      inRegion,
      lateValue: (value) => stack.lateValue(value),
    });
    stack.output(identityOutput.permissionSetArn(name), arn);
  }
  const groups = new Groups(stack, 'Default', { groups: identity.groups, identityStoreId, inRegion });
  for (const [name, id] of groups.ids) stack.output(identityOutput.groupId(name), id);
}
