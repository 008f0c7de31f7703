import { SsmServiceSetting } from '@cdktf/provider-aws/lib/ssm-service-setting';
import { Construct } from 'constructs';
import type { RegionalSettings } from '../../factory/model/controls/control';
import type { Regions } from '../region';
import type { AccountContext } from './account-context';

const SETTING = 'ssm/documents/console/public-sharing-permission';

/** Block public sharing of Systems Manager documents, which AWS keeps by region: Security Hub SSM.7. */
export class SsmDocumentBlock extends Construct {
  constructor(
    scope: Construct,
    id: string,
    settings: RegionalSettings,
    regions: Regions,
    { organization: { partition }, slug, lateValue }: AccountContext,
  ) {
    super(scope, id);
    const accountId = lateValue({ kind: 'accountId', slug });
    for (const region of settings.regions) {
      new SsmServiceSetting(this, region, {
        // AWS answers with the ARN, which the provider keeps: the short id would differ from it in every plan.
        settingId: `arn:${partition}:ssm:${region}:${accountId}:servicesetting/${SETTING}`,
        settingValue: 'Disable',
        ...regions.in(region),
      });
    }
  }
}
