import { DataAwsVpcs } from '@cdktf/provider-aws/lib/data-aws-vpcs';
import { DefaultSecurityGroup } from '@cdktf/provider-aws/lib/default-security-group';
import { Construct } from 'constructs';
import type { RegionalSettings } from '../../factory/model/controls/control';
import type { Regions } from '../region';

/**
 * The default security group of the default VPC, without a rule: CIS AWS Foundations v3.0 5.4, v5.0 5.5. The provider takes
 * the group over and revokes what it finds. Taking the resource away leaves the group closed.
 *
 * `aws_vpc` with `default = true` fails where there is no default VPC, which is what one wishes for; `aws_vpcs` then gives an
 * empty list, and nothing is made.
 */
export class ClosedDefaultSecurityGroup extends Construct {
  constructor(scope: Construct, id: string, settings: RegionalSettings, regions: Regions) {
    super(scope, id);
    for (const region of settings.regions) {
      const place = regions.in(region);
      const vpcs = new DataAwsVpcs(this, `${region}_vpcs`, {
        filter: [{ name: 'isDefault', values: ['true'] }],
        ...place,
      });
      const group = new DefaultSecurityGroup(this, region, { vpcId: '${each.value}', ...place });
      group.addOverride('for_each', `\${toset(data.aws_vpcs.${vpcs.friendlyUniqueId}.ids)}`);
    }
  }
}
