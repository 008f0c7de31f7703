import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { Construct } from 'constructs';
import { allowPolicy } from '../../factory/deploy/allow-policy';
import { managedPolicyArn } from '../../factory/identity/managed-policy';
import type { DeployRole as DeployRoleModel } from '../../factory/model/deploy';
import type { CustomerManagedPolicy } from '../../factory/model/identity';
import type { Partition } from '../../factory/model/landing-zone';
import { splitRoleName } from '../../factory/model/role-name';
import { identifier } from '../address';
import { reference, terraformText, terraformTexts } from '../terraform-text';
import { federatedTrust } from './federated-trust';

export interface DeployRoleProps {
  readonly role: DeployRoleModel;
  /** A reference to the ARN of the OIDC provider. */
  readonly providerArn: string;
  readonly partition: Partition;
  readonly accountId: string;
}

/** A role that the tokens of one issuer open, as far as their audience and subject match. */
export class DeployRole extends Construct {
  readonly #props: DeployRoleProps;

  constructor(scope: Construct, id: string, props: DeployRoleProps) {
    super(scope, id);
    this.#props = props;
    const { role, providerArn } = props;
    const boundary = role.permissionsBoundary;
    const resource = new IamRole(this, 'Default', {
      ...terraformTexts(splitRoleName(role.name)),
      description: terraformText(`Deployment by ${role.url}.`),
      assumeRolePolicy: federatedTrust(role, providerArn),
      maxSessionDuration: role.sessionHours * 3600,
      ...(boundary === undefined
        ? {}
        : {
            permissionsBoundary:
              'managedPolicy' in boundary
                ? this.#managed(boundary.managedPolicy)
                : this.#customerManaged(boundary.customerManagedPolicy),
          }),
    });
    const roleName = reference(resource, 'name');
    const attach = (kind: string, policy: string, policyArn: string) =>
      new IamRolePolicyAttachment(this, `${kind}_${identifier(policy)}`, { role: roleName, policyArn });
    for (const name of role.managedPolicies) attach('managed', name, this.#managed(name));
    for (const policy of role.customerManagedPolicies) {
      attach('customer', `${policy.path}${policy.name}`, this.#customerManaged(policy));
    }
    if (role.allow.length > 0) {
      new IamRolePolicy(this, 'allow', {
        name: 'allow',
        role: roleName,
        policy: terraformText(JSON.stringify(allowPolicy(role.allow))),
      });
    }
  }

  #managed(name: string): string {
    return terraformText(managedPolicyArn(this.#props.partition, name));
  }

  #customerManaged({ path, name }: CustomerManagedPolicy): string {
    const { partition, accountId } = this.#props;
    return `arn:${partition}:iam::${accountId}:policy${terraformText(`${path}${name}`)}`;
  }
}
