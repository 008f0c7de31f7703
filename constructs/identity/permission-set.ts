import { SsoadminCustomerManagedPolicyAttachment } from '@cdktf/provider-aws/lib/ssoadmin-customer-managed-policy-attachment';
import { SsoadminManagedPolicyAttachment } from '@cdktf/provider-aws/lib/ssoadmin-managed-policy-attachment';
import { SsoadminPermissionSet } from '@cdktf/provider-aws/lib/ssoadmin-permission-set';
import { SsoadminPermissionSetInlinePolicy } from '@cdktf/provider-aws/lib/ssoadmin-permission-set-inline-policy';
import { SsoadminPermissionsBoundaryAttachment } from '@cdktf/provider-aws/lib/ssoadmin-permissions-boundary-attachment';
import type { TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { type LateValue, splitLateValues } from '../../factory/guardrails/late-value';
import { managedPolicyArn } from '../../factory/identity/managed-policy';
import type { PermissionSet as Model, PermissionsBoundary } from '../../factory/model/identity';
import type { Partition } from '../../factory/model/landing-zone';
import { identifier } from '../address';
import type { InRegion } from '../region';
import { reference, terraformTemplate, terraformText, terraformTexts } from '../terraform-text';

export interface PermissionSetProps {
  readonly permissionSet: Model;
  readonly instanceArn: string;
  readonly partition: Partition;
  readonly inRegion: InRegion;
  /** Reference to an id that is known only after an apply. */
  readonly lateValue: (value: LateValue) => string;
}

/**
 * A permission set and its policies. Each attachment provisions the set anew in all accounts that have it, and Identity Center
 * refuses the next one while that goes on (`ConflictException`, terraform-provider-aws issues 19215 and 26138): they come one
 * after the other. The boundary is first, so that no policy ever holds without it.
 */
export class PermissionSet extends Construct {
  readonly arn: string;
  /** All of it: an assignment depends on this, or a role would be made with a part of the policies. */
  readonly resources: readonly TerraformResource[];

  constructor(scope: Construct, id: string, props: PermissionSetProps) {
    super(scope, id);
    const { permissionSet, instanceArn, partition, inRegion, lateValue } = props;
    const { name, description, sessionDuration, relayState } = permissionSet;
    const set = new SsoadminPermissionSet(this, 'Default', {
      instanceArn,
      name: terraformText(name),
      description: description === undefined ? undefined : terraformText(description),
      sessionDuration: terraformText(sessionDuration),
      relayState: relayState === undefined ? undefined : terraformText(relayState),
      ...inRegion,
    });
    this.arn = reference(set, 'arn');

    const resources: TerraformResource[] = [set];
    /** What every attachment says, the one before it included. */
    const common = () => ({
      instanceArn,
      permissionSetArn: this.arn,
      ...(resources.length > 1 ? { dependsOn: resources.slice(-1) } : {}),
      ...inRegion,
    });
    const { permissionsBoundary, managedPolicies, customerManagedPolicies, inlinePolicy } = permissionSet;
    if (permissionsBoundary) {
      resources.push(
        new SsoadminPermissionsBoundaryAttachment(this, 'boundary', {
          ...common(),
          permissionsBoundary: boundary(permissionsBoundary, partition),
        }),
      );
    }
    for (const policy of managedPolicies) {
      resources.push(
        new SsoadminManagedPolicyAttachment(this, `managed_${identifier(policy)}`, {
          ...common(),
          managedPolicyArn: terraformText(managedPolicyArn(partition, policy)),
        }),
      );
    }
    for (const policy of customerManagedPolicies) {
      resources.push(
        new SsoadminCustomerManagedPolicyAttachment(
          this,
          `customer_${identifier(`${policy.path}${policy.name}`)}`,
          { ...common(), customerManagedPolicyReference: terraformTexts(policy) },
        ),
      );
    }
    if (inlinePolicy !== undefined) {
      const parts = splitLateValues(inlinePolicy).map((part) =>
        typeof part === 'string' ? part : { reference: lateValue(part) },
      );
      resources.push(
        new SsoadminPermissionSetInlinePolicy(this, 'inline-policy', {
          ...common(),
          inlinePolicy: terraformTemplate(parts),
        }),
      );
    }
    this.resources = resources;
  }
}

function boundary(permissionsBoundary: PermissionsBoundary, partition: Partition) {
  return 'managedPolicy' in permissionsBoundary
    ? {
        managedPolicyArn: terraformText(managedPolicyArn(partition, permissionsBoundary.managedPolicy)),
      }
    : { customerManagedPolicyReference: terraformTexts(permissionsBoundary.customerManagedPolicy) };
}
