import type { Identity } from '../../factory/model/identity';
import type { Account } from '../../factory/model/landing-zone';
import { ManagementStack } from '../management-stack';
import type { StackContext } from '../stack';
import type { StackDefinition } from '../stack-definition';
import { accessStackId, accountStackId, baselineStackId, IDENTITY } from '../stack-ids';
import { AccountAssignments } from './account-assignments';
import { identityOutput } from './identity-names';

/**
 * Who may sign in to one member account. It comes after the account's baseline: nobody enters before that stands, and a
 * permission set with customer managed policies can be assigned only once the baseline has made them
 * (https://docs.aws.amazon.com/singlesignon/latest/userguide/howtocmp.html). It runs in the management account, which may
 * always assign, whoever administers Identity Center.
 *
 * It is there also with nothing in it: when the last group goes, terraform has to take its access away.
 */
export class AccessStack extends ManagementStack {
  constructor(context: StackContext, identity: Identity, account: Account) {
    super(context, accessStackId(account.slug));
    this.dependOn(accountStackId(account.slug));
    this.dependOn(baselineStackId(account.slug));
    this.dependOn(IDENTITY);
    new AccountAssignments(this, 'Default', {
      accountId: this.accountIdOf(account),
      instanceArn: this.outputOf(IDENTITY, identityOutput.instanceArn),
      access: account.access,
      permissionSetArn: (name) => this.outputOf(IDENTITY, identityOutput.permissionSetArn(name)),
      groupId: (name) => this.outputOf(IDENTITY, identityOutput.groupId(name)),
      inRegion: this.regions.in(identity.region),
    });
  }
}

/** One for each account, made when it is asked for; none when the organisation has no Identity Center. */
export function* accessStacks(context: StackContext): Iterable<StackDefinition> {
  const { identity, accounts } = context.landingZone;
  if (!identity) return;
  for (const account of accounts) {
    const { slug } = account;
    yield { id: accessStackId(slug), account: slug, make: () => new AccessStack(context, identity, account) };
  }
}
