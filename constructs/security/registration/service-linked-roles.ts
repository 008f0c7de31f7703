import { DataAwsIamRoles } from '@cdktf/provider-aws/lib/data-aws-iam-roles';
import { IamServiceLinkedRole } from '@cdktf/provider-aws/lib/iam-service-linked-role';
import type { TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import { identifier } from '../../address';
import type { LandingZoneStack } from '../../stack';

/**
 * Roles of services in the management account, where no service makes them for an administrator elsewhere: without its own,
 * GuardDuty is not switched on there, and no analyzer of the organization can be made. What is there already is imported.
 *
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/delegated-admin-designate.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-using-service-linked-roles.html
 */
export class ServiceLinkedRoles extends Construct {
  readonly roles: readonly TerraformResource[];

  constructor(scope: LandingZoneStack, id: string, services: readonly string[]) {
    super(scope, id);
    this.roles = services.map((service) => {
      const found = new DataAwsIamRoles(this, `found_${identifier(service)}`, {
        pathPrefix: `/aws-service-role/${service}/`,
      });
      const role = new IamServiceLinkedRole(this, identifier(service), { awsServiceName: service });
      scope.adoptFound(role, `\${data.${found.terraformResourceType}.${found.friendlyUniqueId}.arns}`);
      return role;
    });
  }
}
