import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import type { Account } from '../factory/model/landing-zone';
import { providerConfig } from './provider';
import { Regions } from './region';
import { LandingZoneStack, type StackContext } from './stack';
import { accountStackId } from './stack-ids';

/**
 * A stack that runs in a member account. It always assumes the access role there, by an account id that is known before
 * terraform plans: from the request, or from the state of the account's own stack. Without that state terraform fails; it
 * can never fall back to the management account.
 */
export abstract class MemberStack extends LandingZoneStack {
  readonly regions: Regions;

  constructor(
    context: StackContext,
    id: string,
    readonly account: Account,
  ) {
    super(context, id);
    const accountId = this.accountIdOf(account);
    // Also when the id is known: the account's stack adopts it and opts in to regions first.
    this.dependOn(accountStackId(account.slug));
    const role = this.landingZone.organization.accessRole;
    const config = providerConfig(this.landingZone, { accountId, role, tags: account.tags });
    new AwsProvider(this, 'aws_provider', config);
    const { governedRegions } = this.landingZone.organization;
    this.regions = new Regions(this, this.landingZone, config, [...governedRegions, ...account.regions]);
  }
}
