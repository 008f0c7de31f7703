import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { providerConfig } from './provider';
import { LandingZoneStack, type StackContext } from './stack';

/** A stack that runs in the management account, with the credentials that terraform is started with. */
export abstract class ManagementStack extends LandingZoneStack {
  constructor(context: StackContext, id: string) {
    super(context, id);
    const accountId = this.landingZone.organization.managementAccountId;
    new AwsProvider(this, 'aws_provider', providerConfig(this.landingZone, { accountId, tags: {} }));
  }
}
