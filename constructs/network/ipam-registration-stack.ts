import { VpcIpamOrganizationAdminAccount } from '@cdktf/provider-aws/lib/vpc-ipam-organization-admin-account';
import type { Account } from '../../factory/model/landing-zone';
import { ManagementStack } from '../management-stack';
import type { StackContext } from '../stack';
import { IPAM_REGISTRATION, ORGANIZATION } from '../stack-ids';

/**
 * Registers the network account as the administrator of IPAM, without which it could share no pool.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/ipam/enable-integ-ipam.html
 */
export class IpamRegistrationStack extends ManagementStack {
  constructor(context: StackContext, account: Account) {
    super(context, IPAM_REGISTRATION);
    this.dependOn(ORGANIZATION);
    new VpcIpamOrganizationAdminAccount(this, 'administrator', {
      delegatedAdminAccountId: this.accountIdOf(account),
    });
  }
}
