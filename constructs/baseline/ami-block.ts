import { Ec2ImageBlockPublicAccess } from '@cdktf/provider-aws/lib/ec2-image-block-public-access';
import { Construct } from 'constructs';
import type { RegionalSettings } from '../../factory/model/controls/control';
import type { Regions } from '../region';

/**
 * Block public access to AMIs, which AWS keeps by region. AMIs that are public already stay so. AWS takes up to ten minutes;
 * the provider waits. Taking the resource away leaves the block as it is: the provider has no delete
 * (https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/block-public-access-to-amis.html).
 */
export class AmiBlock extends Construct {
  constructor(scope: Construct, id: string, settings: RegionalSettings, regions: Regions) {
    super(scope, id);
    for (const region of settings.regions) {
      new Ec2ImageBlockPublicAccess(this, region, { state: 'block-new-sharing', ...regions.in(region) });
    }
  }
}
