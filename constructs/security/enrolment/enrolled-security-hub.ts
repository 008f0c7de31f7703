import { SecurityhubConfigurationPolicy } from '@cdktf/provider-aws/lib/securityhub-configuration-policy';
import { SecurityhubConfigurationPolicyAssociation } from '@cdktf/provider-aws/lib/securityhub-configuration-policy-association';
import { SecurityhubFindingAggregator } from '@cdktf/provider-aws/lib/securityhub-finding-aggregator';
import { SecurityhubOrganizationConfiguration } from '@cdktf/provider-aws/lib/securityhub-organization-configuration';
import { Construct } from 'constructs';
import { standardArn } from '../../../factory/aws/security-hub-standards';
import type { Organization } from '../../../factory/model/landing-zone';
import type { OrganizationSecurityHub } from '../../../factory/model/security/services/security-hub';
import type { Regions } from '../../region';
import { reference, terraformText } from '../../terraform-text';

export interface EnrolledSecurityHubProps {
  readonly securityHub: OrganizationSecurityHub;
  readonly organization: Organization;
  /** Id of the organization's root. */
  readonly rootId: string;
  readonly regions: Regions;
}

/** AWS sets a policy for the accounts one after the other; the provider gives up after a minute and a half. */
const PATIENCE = '30m';

/**
 * Security Hub of all accounts, configured centrally from the home region: findings of the other governed regions come
 * together there, and one policy at the root says what is on, in all of these regions. Central configuration needs the
 * aggregation first, and that nothing is enabled by the older way.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/start-central-configuration.html
 * @see https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_UpdateOrganizationConfiguration.html
 */
export class EnrolledSecurityHub extends Construct {
  constructor(scope: Construct, id: string, props: EnrolledSecurityHubProps) {
    super(scope, id);
    const { securityHub, organization, rootId, regions } = props;
    const { homeRegion, governedRegions, partition } = organization;
    const home = regions.in(homeRegion);
    const linked = governedRegions.filter((region) => region !== homeRegion);
    const aggregator = new SecurityhubFindingAggregator(this, 'aggregator', {
      ...(linked.length === 0
        ? { linkingMode: 'NO_REGIONS' }
        : { linkingMode: 'SPECIFIED_REGIONS', specifiedRegions: linked }),
      ...home,
    });
    const configuration = new SecurityhubOrganizationConfiguration(this, 'configuration', {
      autoEnable: false,
      autoEnableStandards: 'NONE',
      organizationConfiguration: { configurationType: 'CENTRAL' },
      dependsOn: [aggregator],
      ...home,
    });
    const policy = new SecurityhubConfigurationPolicy(this, 'policy', {
      name: 'account-factory',
      description: 'What Security Hub checks in all accounts',
      configurationPolicy: {
        serviceEnabled: true,
        enabledStandardArns: securityHub.standards.map((name) => standardArn(name, partition, homeRegion)),
        securityControlsConfiguration: {
          disabledControlIdentifiers: securityHub.disabledControls.map(terraformText),
        },
      },
      dependsOn: [configuration],
      ...home,
    });
    new SecurityhubConfigurationPolicyAssociation(this, 'root', {
      targetId: rootId,
      policyId: reference(policy, 'id'),
      timeouts: { create: PATIENCE, update: PATIENCE },
      ...home,
    });
  }
}
