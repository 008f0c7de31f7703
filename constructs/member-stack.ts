import { AwsProvider, type AwsProviderConfig } from '@cdktf/provider-aws/lib/provider';
import type { Account } from '../factory/model/landing-zone';
import { accessRoleOf } from './access-role';
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
  readonly #others = new Map<string, Regions>();

  constructor(
    context: StackContext,
    id: string,
    readonly account: Account,
  ) {
    super(context, id);
    const config = this.#assuming(account);
    new AwsProvider(this, 'aws_provider', config);
    const { governedRegions } = this.landingZone.organization;
    this.regions = new Regions(this, this.landingZone, config, [...governedRegions, ...account.regions]);
  }

  /**
   * Another member account that this stack has a hand in: one that answers what its own account asks for, such as the account
   * of a parent zone or of a transit gateway. Its resources take `regionsOf(other).in(region)`.
   */
  regionsOf(other: Account): Regions {
    if (other.slug === this.account.slug) return this.regions;
    const regions =
      this.#others.get(other.slug) ??
      new Regions(this, this.landingZone, this.#assuming(other), [], other.slug);
    this.#others.set(other.slug, regions);
    return regions;
  }

  #assuming(account: Account): AwsProviderConfig {
    const accountId = this.accountIdOf(account);
    // Also when the id is known: the account's stack adopts it and opts in to regions first.
    this.dependOn(accountStackId(account.slug));
    return providerConfig(this.landingZone, { accountId, role: accessRoleOf(this), tags: account.tags });
  }
}
