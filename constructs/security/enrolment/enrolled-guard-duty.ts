import { GuarddutyOrganizationConfiguration } from '@cdktf/provider-aws/lib/guardduty-organization-configuration';
import { GuarddutyOrganizationConfigurationFeature } from '@cdktf/provider-aws/lib/guardduty-organization-configuration-feature';
import { Construct } from 'constructs';
import { runtimeFeatures } from '../../../factory/aws/guardduty-features';
import type { OrganizationGuardDuty } from '../../../factory/model/security/services/guard-duty';
import type { Regions } from '../../region';

export interface EnrolledGuardDutyProps {
  readonly guardDuty: OrganizationGuardDuty;
  /** References to the ids of the administrator's own detectors, by region. */
  readonly detectorIds: ReadonlyMap<string, string>;
  readonly regions: Regions;
}

/**
 * GuardDuty of all accounts: AWS switches it on in those that are there and in those that come, which may take it a day.
 *
 * @see https://docs.aws.amazon.com/guardduty/latest/APIReference/API_UpdateOrganizationConfiguration.html
 */
export class EnrolledGuardDuty extends Construct {
  constructor(scope: Construct, id: string, { guardDuty, detectorIds, regions }: EnrolledGuardDutyProps) {
    super(scope, id);
    for (const [region, detectorId] of detectorIds) {
      const place = regions.in(region);
      const configuration = new GuarddutyOrganizationConfiguration(this, region, {
        detectorId,
        autoEnableOrganizationMembers: 'ALL',
        // Without it, terraform would set the three oldest plans by a way that AWS has deprecated.
        lifecycle: { ignoreChanges: ['datasources'] },
        ...place,
      });
      for (const [name, on] of Object.entries(guardDuty.features)) {
        new GuarddutyOrganizationConfigurationFeature(this, `${region}_${name.toLowerCase()}`, {
          detectorId,
          name,
          autoEnable: on ? 'ALL' : 'NONE',
          dependsOn: [configuration],
          // Who installs the agents is the teams' own affair; AWS answers with its defaults, for which terraform would make it anew.
          ...(runtimeFeatures.has(name)
            ? { lifecycle: { ignoreChanges: ['additional_configuration'] } }
            : {}),
          ...place,
        });
      }
    }
  }
}
