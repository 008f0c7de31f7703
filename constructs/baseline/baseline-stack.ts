import type { Account } from '../../factory/model/landing-zone';
import { MemberStack } from '../member-stack';
import type { StackContext } from '../stack';
import { baselineStackId } from '../stack-ids';
import { AccountFacts } from './account-facts';
import { addControls } from './controls';

/**
 * Everything inside one account. It is there even with nothing in it: when the last control is switched off, terraform has to
 * take away what it made.
 */
export class BaselineStack extends MemberStack {
  constructor(context: StackContext, account: Account) {
    super(context, baselineStackId(account.slug), account);
    addControls(this, account.baseline.controls, this.regions);
    new AccountFacts(this, 'Default', account);
  }
}
