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
   * @param config - of the stack's default provider, which works in the home region
   * @param expected - regions that get an alias also when nothing is in them: to take away what was there, terraform needs its
   * provider still. It starts no process for a provider that nothing uses.
   */
  constructor(
    private readonly stack: Construct,
    private readonly landingZone: LandingZone,
    private readonly config: AwsProviderConfig,
    expected: readonly string[],
  ) {
    for (const region of expected) landingZone.hasModules ? this.provider(region) : this.in(region);
  }

  in(region: string): InRegion {
    if (this.landingZone.terraform.regionMode === 'argument') return { region };
    const provider = this.provider(region);
    return provider ? { provider } : {};
  }

  /**
   * The provider that works in a region, in either mode: what modules need, which take no `region` argument.
   *
   * @returns undefined for the home region, where the default provider works
   */
  provider(region: string): TerraformProvider | undefined {
    if (region === this.landingZone.organization.homeRegion) return undefined;
    const provider = this.#aliases.get(region) ?? this.#alias(region);
    this.#aliases.set(region, provider);
    return provider;
  }

  #alias(region: string): TerraformProvider {
    return new AwsProvider(this.stack, `aws_provider_${region}`, {
      ...this.config,
      region,
      alias: region,
      // STS in a region that is off by default answers only accounts that have opted in to it, and the management account
      // need not have; what STS hands out in the home region is valid in all regions
      // (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html).
      stsRegion: this.landingZone.organization.homeRegion,
    });
  }
}
