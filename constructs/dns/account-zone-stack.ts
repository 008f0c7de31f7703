import { Route53Record } from '@cdktf/provider-aws/lib/route53-record';
import { Route53Zone } from '@cdktf/provider-aws/lib/route53-zone';
import type { Account } from '../../factory/model/landing-zone';
import { MemberStack } from '../member-stack';
import type { StackContext } from '../stack';
import type { StackDefinition } from '../stack-definition';
import { accountZoneStackId, DNS } from '../stack-ids';
import { reference, terraformText } from '../terraform-text';
import { dnsOutput } from './dns-names';
import { dnsAccount } from './dns-stack';

/**
 * How long resolvers keep the delegation. AWS gives the NS records of a zone itself two days; an hour lets a zone that had to be
 * made anew be found soon.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-shared.html#rrsets-values-common-ttl
 */
const DELEGATION_SECONDS = 3600;

/** The public zone of one account, and its delegation in the parent zone, which is in another account. */
export class AccountZoneStack extends MemberStack {
  /** @param parentAccount - that of the parent zone */
  constructor(context: StackContext, account: Account, name: string, parentAccount: Account) {
    super(context, accountZoneStackId(account.slug), account);
    const zone = new Route53Zone(this, 'zone', {
      name: terraformText(name),
      comment: 'Made by account-factory',
      forceDestroy: false,
      // What the account is reached by is in it.
      lifecycle: { preventDestroy: true },
    });
    // Also when the id of the parent zone is written in organization.yaml: that stack finds out whether it is the right one.
    const parentId = this.outputOf(DNS, dnsOutput.zoneId);
    const provider = this.regionsOf(parentAccount).provider(this.landingZone.organization.homeRegion);
    const delegation = new Route53Record(this, 'delegation', {
      zoneId: parentId,
      name: terraformText(name),
      type: 'NS',
      ttl: DELEGATION_SECONDS,
      ...(provider ? { provider } : {}),
    });
    delegation.addOverride('records', reference(zone, 'name_servers'));
  }
}

/** One for each account that has a zone, made when it is asked for. */
export function* accountZoneStacks(context: StackContext): Iterable<StackDefinition> {
  const { dns, accounts } = context.landingZone;
  if (!dns) return;
  const parentAccount = dnsAccount(context, dns);
  for (const account of accounts) {
    const { slug, dnsZone } = account;
    if (dnsZone === undefined) continue;
    const make = () => new AccountZoneStack(context, account, dnsZone, parentAccount);
    yield { id: accountZoneStackId(slug), account: slug, make };
  }
}
