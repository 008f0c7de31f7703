import type { Account } from '../../factory/model/landing-zone';
import { neededAccess } from '../../factory/model/service-access/needed-access';
import { ManagementStack } from '../management-stack';
import type { StackContext } from '../stack';
import { accountStackId, ORGANIZATION, output } from '../stack-ids';
import { reference } from '../terraform-text';
import { AlternateContacts } from './alternate-contacts';
import { DelegatedAdministrator } from './delegated-administrator';
import { MemberAccount } from './member-account';
import { OptInRegions } from './opt-in-regions';
import { PrimaryContact } from './primary-contact';

/**
 * One account as the management account sees it: the account in its OU, its contacts and its regions. Everything is
 * addressed by the slug, never by what a request may change.
 */
export class AccountStack extends ManagementStack {
  constructor(context: StackContext, account: Account) {
    super(context, accountStackId(account.slug));
    const { contacts, primaryContact, optInRegions } = account;
    const member = new MemberAccount(this, account.slug, {
      account,
      parentId: this.outputOf(ORGANIZATION, output.organizationalUnitId(account.organizationalUnit)),
      accessRole: this.landingZone.organization.accessRole,
    });
    const accountId = reference(member.resource, 'id');
    new AlternateContacts(member, 'contact', { accountId, contacts });
    if (primaryContact) new PrimaryContact(member, 'primary-contact', { accountId, contact: primaryContact });
    const regions = new OptInRegions(member, 'region', { accountId, regions: optInRegions });
    if (account.accountId !== undefined) this.#adopt(account.accountId, member, regions);
    new DelegatedAdministrator(member, 'delegated', {
      accountId,
      services: neededAccess(this.landingZone)
        .delegated.filter((delegation) => delegation.account === account.slug)
        .map(({ servicePrincipal }) => servicePrincipal),
    });
    this.output(output.accountId, accountId);
  }

  #adopt(accountId: string, member: MemberAccount, regions: OptInRegions): void {
    this.adopt(member.resource, accountId);
    for (const region of regions.resources) {
      // AWS refuses to enable a region that is on already, as it may be in an account that has a history
      // (terraform-provider-aws issue 41430). A region can be imported on or off.
      this.adopt(region, `${accountId},${region.regionNameInput}`);
    }
  }
}
