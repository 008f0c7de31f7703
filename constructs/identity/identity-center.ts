import { DataAwsSsoadminInstances } from '@cdktf/provider-aws/lib/data-aws-ssoadmin-instances';
import { Construct } from 'constructs';
import type { InRegion } from '../region';

const NOT_ENABLED =
  'IAM Identity Center is not enabled in this region. Enable an organization instance in the management account, or set identity.region in organization.yaml to the region where there is one.';

/**
 * The instance of IAM Identity Center. Only a person can enable it, in the console of the management account: neither the
 * API that makes an organization's instance nor a Terraform resource is there
 * (https://docs.aws.amazon.com/singlesignon/latest/userguide/enable-identity-center.html).
 */
export class IdentityCenter extends Construct {
  readonly instanceArn: string;
  readonly identityStoreId: string;

  constructor(scope: Construct, id: string, inRegion: InRegion) {
    super(scope, id);
    const instances = new DataAwsSsoadminInstances(this, 'Default', {
      ...inRegion,
      // Without it terraform would only say that a list is empty.
      lifecycle: {
        postcondition: [{ condition: '${length(self.arns) > 0}', errorMessage: NOT_ENABLED }],
      },
    });
    const first = (attribute: string): string =>
      `\${tolist(data.${instances.terraformResourceType}.${instances.friendlyUniqueId}.${attribute})[0]}`;
    this.instanceArn = first('arns');
    this.identityStoreId = first('identity_store_ids');
  }
}
