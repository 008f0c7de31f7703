import { AwsProvider, type AwsProviderConfig } from '@cdktf/provider-aws/lib/provider';
import type { TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import type { LandingZone } from '../factory/model/landing-zone';

/** Spread into the arguments of a resource, puts it into a region. */
export interface InRegion {
  readonly region?: string;
  readonly provider?: TerraformProvider;
}

/**
 * How a stack puts resources into regions: with AWS provider 6 by each resource's own `region` argument, with 5.x by one
 * aliased provider for each region (`terraform.regionMode`). Addresses are the same either way, so that an organisation can
 * change over without replacing anything.
 */
export class Regions {
  readonly #aliases = new Map<string, TerraformProvider>();

  /**
   * @param config - of a provider that works in the home region
   * @param expected - regions that get an alias also when nothing is in them: to take away what was there, terraform needs its
   * provider still. It starts no process for a provider that nothing uses.
   * @param otherAccount - slug of the account that the provider works in, when that is not the account of the stack: all its
   * providers are then aliases named by it
   */
  constructor(
    private readonly stack: Construct,
    private readonly landingZone: LandingZone,
    private readonly config: AwsProviderConfig,
    expected: readonly string[],
    private readonly otherAccount?: string,
  ) {
    for (const region of expected) landingZone.hasModules ? this.provider(region) : this.in(region);
  }

  in(region: string): InRegion {
    if (this.landingZone.terraform.regionMode === 'argument') {
      const provider = this.provider(this.landingZone.organization.homeRegion);
      return provider ? { region, provider } : { region };
    }
    const provider = this.provider(region);
    return provider ? { provider } : {};
  }

  /**
   * The provider that works in a region, in either mode: what modules need, which take no `region` argument.
   *
   * @returns undefined for the home region of the stack's own account, where the default provider works
   */
  provider(region: string): TerraformProvider | undefined {
    const isHome = region === this.landingZone.organization.homeRegion;
    if (isHome && this.otherAccount === undefined) return undefined;
    const provider = this.#aliases.get(region) ?? this.#alias(region);
    this.#aliases.set(region, provider);
    return provider;
  }

  #alias(region: string): TerraformProvider {
    // Neither a slug nor a region has a `_`, so no two aliases are one.
    const alias = this.otherAccount === undefined ? region : `${this.otherAccount}_${region}`;
    return new AwsProvider(this.stack, `aws_provider_${alias}`, {
      ...this.config,
      region,
      alias,
      // STS in a region that is off by default answers only accounts that have opted in to it, and the management account
      // need not have; what STS hands out in the home region is valid in all regions
      // (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html).
      stsRegion: this.landingZone.organization.homeRegion,
    });
  }
}
