import { AccountAlternateContact } from '@cdktf/provider-aws/lib/account-alternate-contact';
import { Construct } from 'constructs';
import type { Account } from '../../factory/model/landing-zone';
import { terraformText } from '../terraform-text';

export interface AlternateContactsProps {
  readonly accountId: string;
  readonly contacts: Account['contacts'];
}

/** Whom AWS turns to about security, billing and operations. */
export class AlternateContacts extends Construct {
  constructor(scope: Construct, id: string, { accountId, contacts }: AlternateContactsProps) {
    super(scope, id);
    for (const [type, { name, title, email, phone }] of Object.entries(contacts)) {
      new AccountAlternateContact(this, type, {
        accountId,
        alternateContactType: type.toUpperCase(),
        name: terraformText(name),
        title: terraformText(title),
        emailAddress: terraformText(email),
        phoneNumber: terraformText(phone),
      });
    }
  }
}
