import { DataAwsIamOpenidConnectProvider } from '@cdktf/provider-aws/lib/data-aws-iam-openid-connect-provider';
import { IamOpenidConnectProvider } from '@cdktf/provider-aws/lib/iam-openid-connect-provider';
import { Construct } from 'constructs';
import type { OidcProvider as OidcProviderModel } from '../../factory/model/deploy';
import { reference, terraformText, terraformTexts } from '../terraform-text';

/** An issuer of tokens that an account trusts. An account holds one provider for each issuer: making it a second time fails. */
export class OidcProvider extends Construct {
  /** A reference to its ARN. */
  readonly arn: string;

  constructor(scope: Construct, id: string, { url, audiences, existing }: OidcProviderModel) {
    super(scope, id);
    if (existing) {
      // Looked up, and not made up from the account's id: a plan is to fail when it is not there.
      const found = new DataAwsIamOpenidConnectProvider(this, 'Default', { url: terraformText(url) });
      this.arn = `\${data.aws_iam_openid_connect_provider.${found.friendlyUniqueId}.arn}`;
      return;
    }
    const made = new IamOpenidConnectProvider(this, 'Default', {
      url: terraformText(url),
      clientIdList: terraformTexts([...audiences]),
      // No thumbprints: AWS checks the certificate by its own list of authorities, and fills in the thumbprint for an issuer
      // that none of them vouches for. Setting none once they were set changes nothing (terraform-provider-aws issue 40509).
    });
    this.arn = reference(made, 'arn');
  }
}
