import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { providerConfig } from './provider';
import { Regions } from './region';
import { LandingZoneStack, type StackContext } from './stack';

/** A stack that runs in the management account, with the credentials that terraform is started with. */
export abstract class ManagementStack extends LandingZoneStack {
  readonly regions: Regions;

  constructor(context: StackContext, id: string) {
    super(context, id);
    const accountId = this.landingZone.organization.managementAccountId;
    const config = providerConfig(this.landingZone, { accountId, tags: {} });
    new AwsProvider(this, 'aws_provider', config);
    this.regions = new Regions(this, this.landingZone, config, []);
  }
}
