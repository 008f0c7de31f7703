import type { Identity } from '../../factory/model/identity';
import { identifier } from '../address';
import { ManagementStack } from '../management-stack';
import type { StackContext } from '../stack';
import type { StackDefinition } from '../stack-definition';
import { IDENTITY, MANAGEMENT_ACCESS } from '../stack-ids';
import { AccountAssignments } from './account-assignments';
import { identityOutput } from './identity-names';
import { PermissionSet } from './permission-set';

/**
 * Who may sign in to the management account. Its permission sets are its own and live here, run by the management account,
 * whoever administers the rest: AWS lets a delegated administrator neither assign anything to the management account nor
 * change a permission set that is assigned there, and advises sets of its own for it.
 *
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/delegated-admin.html
 */
export class ManagementAccessStack extends ManagementStack {
  constructor(context: StackContext, { region, managementAccount }: Identity) {
    super(context, MANAGEMENT_ACCESS);
    const { partition, managementAccountId } = this.landingZone.organization;
    const inRegion = this.regions.in(region);
    const instanceArn = this.outputOf(IDENTITY, identityOutput.instanceArn);
    const sets = new Map(
      managementAccount.permissionSets.map((permissionSet) => [
        permissionSet.name,
        new PermissionSet(this, identifier(permissionSet.name), {
          permissionSet,
          instanceArn,
          partition,
          inRegion,
          lateValue: (value) => this.lateValue(value),
        }),
      ]),
    );
    const setOf = (name: string): PermissionSet => {
      const set = sets.get(name);
      if (!set) throw new Error(`Access to the management account names "${name}", which the model lacks.`);
      return set;
    };
    new AccountAssignments(this, 'Default', {
      accountId: managementAccountId,
      instanceArn,
      access: managementAccount.access,
      permissionSetArn: (name) => setOf(name).arn,
      groupId: (name) => this.outputOf(IDENTITY, identityOutput.groupId(name)),
      provisioned: (name) => setOf(name).resources,
      inRegion,
    });
  }
}

/** That stack. It is there also with nothing in it, for terraform to take away who was let in before. */
export function managementAccessStacks(context: StackContext): StackDefinition[] {
  const { identity } = context.landingZone;
  return identity
    ? [{ id: MANAGEMENT_ACCESS, make: () => new ManagementAccessStack(context, identity) }]
    : [];
}
