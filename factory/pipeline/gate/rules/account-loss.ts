import { accountGoesAway } from '../account-of-stack';
import type { GateContext } from '../gate-rule';
import type { PlannedChange } from '../planned-change';
import { resourceLoss } from '../resource-loss';

const ACCOUNT = 'aws_organizations_account';

/** An account would be closed, taken out of the organization, or made anew. */
export const accountLoss = resourceLoss({
  id: 'account-loss',
  types: [ACCOUNT],
  noun: 'account',
  loss: 'Deleting it closes the account, or takes it out of the organization, with everything that runs in it.',
  explicitForm: 'closed',
  subject: nameOf,
  /**
   * The provider takes a suspended account for one that does not exist, and AWS would not give its e-mail address to
   * another.
   *
   * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_close.html
   */
  also: (change, context) =>
    change.vanished
      ? [
          {
            address: change.address,
            subject: nameOf(change, context),
            summary: `The account ${change.address} is closed, suspended or no longer in the organization`,
            detail:
              'The plan would make a new account in its place. If it was closed on purpose, say `state: closed` in its request, ' +
              'merge that though this plan is refused, and remove the request after: nothing is made then. If it was closed or ' +
              'left by mistake, bring it back in AWS (within 90 days of closing, by AWS Support) and run this again.',
          },
        ]
      : [],
});

/**
 * Whether a plan may close the account: its request said so, and that is in the state already, where the provider looks. What
 * was not applied as closed would be taken out of the organization instead, and go on alone.
 */
export function isClosedOnPurpose(change: PlannedChange, context: GateContext): boolean {
  return change.action === 'delete' && change.before?.close_on_deletion === true && accountGoesAway(context);
}

function nameOf({ address }: Pick<PlannedChange, 'address'>, { landingZone, stack }: GateContext): string {
  return landingZone?.stacks[stack]?.account ?? address.slice(address.lastIndexOf('.') + 1);
}
