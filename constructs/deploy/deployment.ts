import { DataAwsIamOpenidConnectProvider } from '@cdktf/provider-aws/lib/data-aws-iam-openid-connect-provider';
import { IamOpenidConnectProvider } from '@cdktf/provider-aws/lib/iam-openid-connect-provider';
import { Construct } from 'constructs';
import { issuerName } from '../../factory/deploy/trust-policy';
import type { Deployment as DeploymentModel, OidcProvider } from '../../factory/model/deploy';
import type { Partition } from '../../factory/model/landing-zone';
import { identifier } from '../address';
import { reference, terraformText, terraformTexts } from '../terraform-text';
import { DeployRole } from './deploy-role';

export interface DeploymentProps {
  readonly deployment: DeploymentModel;
  readonly partition: Partition;
  /** Id of the account, or a reference to it. */
  readonly accountId: string;
}

/** Roles with which CI deploys into an account, by short-lived tokens of its own: no access keys to keep, leak or rotate. */
export class Deployment extends Construct {
  constructor(scope: Construct, id: string, { deployment, partition, accountId }: DeploymentProps) {
    super(scope, id);
    const providers = new Map(
      deployment.providers.map((provider) => [provider.url, this.#provider(provider)]),
    );
    const roles = new Construct(this, 'role');
    for (const role of deployment.roles) {
      const providerArn = providers.get(role.url);
      if (providerArn === undefined)
        throw new Error(`The model has no OIDC provider for role "${role.name}".`);
      new DeployRole(roles, identifier(role.name), { role, providerArn, partition, accountId });
    }
  }

  /** Its ARN. An account holds one provider for each issuer: making it a second time fails. */
  #provider({ url, audiences, existing }: OidcProvider): string {
    const id = `oidc-provider_${identifier(issuerName(url))}`;
    if (existing) {
      // Looked up, and not made up from the account's id: a plan is to fail when it is not there.
      const found = new DataAwsIamOpenidConnectProvider(this, id, { url: terraformText(url) });
      return `\${data.aws_iam_openid_connect_provider.${found.friendlyUniqueId}.arn}`;
    }
    const made = new IamOpenidConnectProvider(this, id, {
      url: terraformText(url),
      clientIdList: terraformTexts([...audiences]),
      // No thumbprints: AWS checks the certificate by its own list of authorities, and fills in the thumbprint for an issuer
      // that none of them vouches for. Setting none once they were set changes nothing (terraform-provider-aws issue 40509).
    });
    return reference(made, 'arn');
  }
}
