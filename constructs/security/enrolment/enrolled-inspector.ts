import { Inspector2Enabler } from '@cdktf/provider-aws/lib/inspector2-enabler';
import { Inspector2OrganizationConfiguration } from '@cdktf/provider-aws/lib/inspector2-organization-configuration';
import { Construct } from 'constructs';
import type { InspectorScan } from '../../../factory/aws/inspector-scans';
import type { OrganizationInspector } from '../../../factory/model/security/services/inspector';
import type { Regions } from '../../region';

export interface EnrolledInspectorProps {
  readonly inspector: OrganizationInspector;
  /** Id of the account that administers it. */
  readonly accountId: string;
  readonly regions: Regions;
}

/**
 * Amazon Inspector of the administrator's own account, and of those that join.
 *
 * @see https://docs.aws.amazon.com/inspector/latest/user/adding-member-accounts.html
 */
export class EnrolledInspector extends Construct {
  constructor(scope: Construct, id: string, { inspector, accountId, regions }: EnrolledInspectorProps) {
    super(scope, id);
    const scans = (kind: InspectorScan) => inspector.scans.includes(kind);
    for (const region of inspector.regions) {
      const place = regions.in(region);
      const own = new Inspector2Enabler(this, `${region}_own`, {
        accountIds: [accountId],
        resourceTypes: [...inspector.scans],
        ...place,
      });
      new Inspector2OrganizationConfiguration(this, region, {
        autoEnable: {
          ec2: scans('EC2'),
          ecr: scans('ECR'),
          lambda: scans('LAMBDA'),
          lambdaCode: scans('LAMBDA_CODE'),
        },
        dependsOn: [own],
        ...place,
      });
    }
  }
}
