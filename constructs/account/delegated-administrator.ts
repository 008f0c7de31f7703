import { OrganizationsDelegatedAdministrator } from '@cdktf/provider-aws/lib/organizations-delegated-administrator';
import { Construct } from 'constructs';
import { identifier } from '../address';

export interface DelegatedAdministratorProps {
  readonly accountId: string;
  /** Service principals that it administers for the organization. */
  readonly services: readonly string[];
}

/**
 * Makes an account the delegated administrator of services. It stands in the account's own stack, because AWS needs the
 * account first, and after the organization's stack, which has it trust the services.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_RegisterDelegatedAdministrator.html
 */
export class DelegatedAdministrator extends Construct {
  constructor(scope: Construct, id: string, { accountId, services }: DelegatedAdministratorProps) {
    super(scope, id);
    for (const servicePrincipal of services) {
      new OrganizationsDelegatedAdministrator(this, identifier(servicePrincipal), {
        accountId,
        servicePrincipal,
      });
    }
  }
}
