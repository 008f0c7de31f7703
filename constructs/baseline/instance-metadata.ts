import { Ec2InstanceMetadataDefaults } from '@cdktf/provider-aws/lib/ec2-instance-metadata-defaults';
import { Construct } from 'constructs';
import type { InstanceMetadataSettings } from '../../factory/model/controls/instance-metadata';
import type { Regions } from '../region';

/**
 * What new EC2 instances get of the instance metadata service when nobody says otherwise, which AWS keeps by region: CIS AWS
 * Foundations v3.0 5.6, v5.0 5.7. Instances that exist keep theirs.
 */
export class InstanceMetadata extends Construct {
  constructor(scope: Construct, id: string, settings: InstanceMetadataSettings, regions: Regions) {
    super(scope, id);
    for (const region of settings.regions) {
      new Ec2InstanceMetadataDefaults(this, region, {
        httpEndpoint: 'enabled',
        httpTokens: settings.httpTokens,
        httpPutResponseHopLimit: settings.hopLimit,
        ...regions.in(region),
      });
    }
  }
}
