import { IamAccountAlias } from '@cdktf/provider-aws/lib/iam-account-alias';
import { Construct } from 'constructs';
import type { AccountAliasSettings } from '../../factory/model/baseline-controls';
import { terraformText } from '../terraform-text';

/** Account alias: stands for the account id in the address of the sign-in page. An account has one at most. */
export class AccountAlias extends Construct {
  constructor(scope: Construct, id: string, settings: AccountAliasSettings) {
    super(scope, id);
    new IamAccountAlias(this, 'Default', { accountAlias: terraformText(settings.alias) });
  }
}
