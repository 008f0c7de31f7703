import { SecurityhubAccount } from '@cdktf/provider-aws/lib/securityhub-account';
import { SecurityhubStandardsSubscription } from '@cdktf/provider-aws/lib/securityhub-standards-subscription';
import { Construct } from 'constructs';
import { standardArn } from '../../factory/aws/security-hub-standards';
import type { SecurityHubSettings } from '../../factory/model/controls/security-hub';
import type { Regions } from '../region';
import type { AccountContext } from './account-context';
import { Config } from './config';

/**
 * Security Hub in each region: CIS AWS Foundations v3.0 and v5.0 4.16. AWS's default standards stay off, as they change and
 * are not in terraform's state; `enable_default_standards` replaces the account when it changes, so it is the same always.
 */
export class SecurityHub extends Construct {
  constructor(
    scope: Construct,
    id: string,
    settings: SecurityHubSettings,
    regions: Regions,
    { organization: { partition } }: AccountContext,
  ) {
    super(scope, id);
    for (const region of settings.regions) {
      const place = regions.in(region);
      // Most checks read what AWS Config recorded: switched on first, they report at once, and not up to a day later
      // (https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-setup-prereqs.html).
      const recorder = Config.runningBeside(this, region);
      const hub = new SecurityhubAccount(this, region, {
        enableDefaultStandards: false,
        controlFindingGenerator: settings.findings,
        autoEnableControls: settings.newControls,
        ...(recorder ? { dependsOn: [recorder] } : {}),
        ...place,
      });
      for (const standard of settings.standards) {
        new SecurityhubStandardsSubscription(this, `${region}_${standard.replace(/[^a-z0-9]+/g, '-')}`, {
          standardsArn: standardArn(standard, partition, region),
          dependsOn: [hub],
          ...place,
        });
      }
    }
  }
}
