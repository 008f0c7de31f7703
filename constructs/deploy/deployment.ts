import { Construct } from 'constructs';
import { issuerName } from '../../factory/deploy/trust-policy';
import type { Deployment as DeploymentModel } from '../../factory/model/deploy';
import type { Partition } from '../../factory/model/landing-zone';
import { identifier } from '../address';
import { DeployRole } from './deploy-role';
import { OidcProvider } from './oidc-provider';

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
      deployment.providers.map((provider) => {
        const id = `oidc-provider_${identifier(issuerName(provider.url))}`;
        return [provider.url, new OidcProvider(this, id, provider).arn];
      }),
    );
    const roles = new Construct(this, 'role');
    for (const role of deployment.roles) {
      const providerArn = providers.get(role.url);
      if (providerArn === undefined)
        throw new Error(`The model has no OIDC provider for role "${role.name}".`);
      new DeployRole(roles, identifier(role.name), { role, providerArn, partition, accountId });
    }
  }
}
