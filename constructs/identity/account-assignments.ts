import { SsoadminAccountAssignment } from '@cdktf/provider-aws/lib/ssoadmin-account-assignment';
import type { TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import type { Assignment } from '../../factory/model/identity';
import { identifier } from '../address';
import type { InRegion } from '../region';

export interface AccountAssignmentsProps {
  readonly accountId: string;
  readonly instanceArn: string;
  readonly access: readonly Assignment[];
  readonly permissionSetArn: (name: string) => string;
  readonly groupId: (name: string) => string;
  /** What has to be there before a permission set is assigned. @default - another stack, applied before, made all of it */
  readonly provisioned?: (permissionSet: string) => readonly TerraformResource[];
  readonly inRegion: InRegion;
}

/** Who may sign in to one account, addressed by group and permission set. */
export class AccountAssignments extends Construct {
  constructor(scope: Construct, id: string, props: AccountAssignmentsProps) {
    super(scope, id);
    const { accountId, instanceArn, access, permissionSetArn, groupId, provisioned, inRegion } = props;
    for (const { group, permissionSet } of access) {
      new SsoadminAccountAssignment(this, `${identifier(group)}_${identifier(permissionSet)}`, {
        instanceArn,
        permissionSetArn: permissionSetArn(permissionSet),
        principalType: 'GROUP',
        principalId: groupId(group),
        targetType: 'AWS_ACCOUNT',
        targetId: accountId,
        ...(provisioned ? { dependsOn: [...provisioned(permissionSet)] } : {}),
        ...inRegion,
      });
    }
  }
}
