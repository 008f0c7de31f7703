import { OrganizationsAccount } from '@cdktf/provider-aws/lib/organizations-account';
import { Construct } from 'constructs';
import type { Account } from '../../factory/model/landing-zone';
import { terraformText, terraformTexts } from '../terraform-text';

export interface MemberAccountProps {
  readonly account: Account;
  /** Id of its OU. */
  readonly parentId: string;
  /** Role that AWS makes in a new account for the management account. */
  readonly accessRole: string;
}

/**
 * An account of the organization. Removing it from the configuration closes it only when its request has said `state: closed`
 * before: the provider goes by what the state says of `close_on_deletion`, and else tries to take it out of the organization.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/organizations_account#close_on_deletion-1
 */
export class MemberAccount extends Construct {
  readonly resource: OrganizationsAccount;

  constructor(scope: Construct, id: string, { account, parentId, accessRole }: MemberAccountProps) {
    super(scope, id);
    this.resource = new OrganizationsAccount(this, 'Default', {
      name: terraformText(account.name),
      email: terraformText(account.email),
      parentId,
      roleName: terraformText(accessRole),
      closeOnDeletion: account.closed,
      tags: terraformTexts(account.tags),
      lifecycle: {
        preventDestroy: true,
        // AWS does not return them, so an adopted account would be replaced for them.
        ignoreChanges: ['role_name', 'iam_user_access_to_billing'],
      },
    });
  }
}
