import { DataAwsIdentitystoreGroup } from '@cdktf/provider-aws/lib/data-aws-identitystore-group';
import { IdentitystoreGroup } from '@cdktf/provider-aws/lib/identitystore-group';
import { Construct } from 'constructs';
import type { IdentityGroup } from '../../factory/model/identity';
import { identifier } from '../address';
import type { InRegion } from '../region';
import { reference, terraformText } from '../terraform-text';

export interface GroupsProps {
  readonly groups: readonly IdentityGroup[];
  readonly identityStoreId: string;
  readonly inRegion: InRegion;
}

/** Groups of Identity Center: made here, or found by display name where the identity provider put them. */
export class Groups extends Construct {
  /** References to the ids of the groups, by name. */
  readonly ids: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, { groups, identityStoreId, inRegion }: GroupsProps) {
    super(scope, id);
    this.ids = new Map(
      groups.map(({ name, create, description }) => {
        const id = identifier(name);
        if (create) {
          const group = new IdentitystoreGroup(this, id, {
            identityStoreId,
            displayName: terraformText(name),
            description: description === undefined ? undefined : terraformText(description),
            ...inRegion,
          });
          return [name, reference(group, 'group_id')];
        }
        const group = new DataAwsIdentitystoreGroup(this, id, {
          identityStoreId,
          alternateIdentifier: {
            uniqueAttribute: { attributePath: 'DisplayName', attributeValue: terraformText(name) },
          },
          ...inRegion,
        });
        return [name, `\${data.${group.terraformResourceType}.${group.friendlyUniqueId}.group_id}`];
      }),
    );
  }
}
