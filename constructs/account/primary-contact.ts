import { AccountPrimaryContact } from '@cdktf/provider-aws/lib/account-primary-contact';
import { Construct } from 'constructs';
import type { PrimaryContact as Contact } from '../../factory/model/contact';
import { terraformTexts } from '../terraform-text';

export interface PrimaryContactProps {
  readonly accountId: string;
  readonly contact: Contact;
}

/** The owner of an account in the eyes of AWS. */
export class PrimaryContact extends Construct {
  constructor(scope: Construct, id: string, { accountId, contact }: PrimaryContactProps) {
    super(scope, id);
    const { phone, website, ...sameNames } = terraformTexts(contact);
    new AccountPrimaryContact(this, 'Default', {
      ...sameNames,
      accountId,
      phoneNumber: phone,
      websiteUrl: website,
    });
  }
}
