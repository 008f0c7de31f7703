import { ConfigConfigurationAggregator } from '@cdktf/provider-aws/lib/config-configuration-aggregator';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { Construct } from 'constructs';
import type { Partition } from '../../../factory/model/landing-zone';
import {
  aggregatorRole,
  type ConfigAggregator,
} from '../../../factory/model/security/services/config-aggregator';
import { serviceTrust } from '../../service-trust';
import { reference, terraformText } from '../../terraform-text';

export interface OrganizationAggregatorProps {
  readonly aggregator: ConfigAggregator;
  readonly partition: Partition;
}

/**
 * What AWS Config records in all accounts and regions, in the home region of the account that administers it.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/aggregated-create.html
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSConfigRoleForOrganizations.html
 */
export class OrganizationAggregator extends Construct {
  constructor(scope: Construct, id: string, { aggregator, partition }: OrganizationAggregatorProps) {
    super(scope, id);
    const role = new IamRole(this, 'role', {
      name: aggregatorRole,
      assumeRolePolicy: JSON.stringify(serviceTrust({ service: 'config.amazonaws.com' })),
    });
    const rights = new IamRolePolicyAttachment(this, 'rights', {
      role: reference(role, 'name'),
      policyArn: `arn:${partition}:iam::aws:policy/service-role/AWSConfigRoleForOrganizations`,
    });
    new ConfigConfigurationAggregator(this, 'Default', {
      name: terraformText(aggregator.name),
      organizationAggregationSource: { allRegions: true, roleArn: reference(role, 'arn') },
      dependsOn: [rights],
    });
  }
}
