import { VpcIpam } from '@cdktf/provider-aws/lib/vpc-ipam';
import { VpcIpamPool } from '@cdktf/provider-aws/lib/vpc-ipam-pool';
import { VpcIpamPoolCidr } from '@cdktf/provider-aws/lib/vpc-ipam-pool-cidr';
import { Construct } from 'constructs';
import type { Pool } from '../../factory/model/network/network';
import { identifier } from '../address';
import type { InRegion } from '../region';
import { reference, terraformText } from '../terraform-text';
import { NAME } from './names';

export interface IpAddressManagerProps {
  /** Ranges that all pools are within. */
  readonly cidrs: readonly string[];
  readonly pools: readonly Pool[];
  /** Regions in which it hands out ranges, and looks at what is in use. */
  readonly regions: readonly string[];
  /** Where the manager itself is: one of those. */
  readonly inRegion: InRegion;
}

const keyOf = (region: string, name: string): string => `${region}_${name}`;

/** IPAM: one pool for all ranges, and below it one for each region and environment, which VPCs of the region take theirs from. */
export class IpAddressManager extends Construct {
  /** References to the ARNs of the pools of regions, by region and name. */
  readonly poolArns: ReadonlyMap<string, string>;
  readonly #poolIds: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, { cidrs, pools, regions, inRegion }: IpAddressManagerProps) {
    super(scope, id);
    const manager = new VpcIpam(this, 'manager', {
      description: 'Addresses of the organization',
      // The free one shares no pools (https://docs.aws.amazon.com/vpc/latest/ipam/mod-ipam-tier.html).
      tier: 'advanced',
      operatingRegions: regions.map((regionName) => ({ regionName })),
      tags: { Name: NAME },
      // With it goes the knowledge of who has which range.
      lifecycle: { preventDestroy: true },
      ...inRegion,
    });
    const common = {
      addressFamily: 'ipv4',
      ipamScopeId: reference(manager, 'private_default_scope_id'),
      lifecycle: { preventDestroy: true },
      ...inRegion,
    };
    const top = new VpcIpamPool(this, 'top', { ...common, description: 'All ranges', tags: { Name: NAME } });
    const provisioned = cidrs.map(
      (cidr) =>
        new VpcIpamPoolCidr(this, `top_${identifier(cidr)}`, {
          ipamPoolId: reference(top, 'id'),
          cidr: terraformText(cidr),
          ...inRegion,
        }),
    );
    const made = pools.map((pool): [key: string, pool: VpcIpamPool] => {
      const key = keyOf(pool.region, pool.name);
      const resource = new VpcIpamPool(this, `pool_${key}`, {
        ...common,
        description: `${pool.name} in ${pool.region}`,
        sourceIpamPoolId: reference(top, 'id'),
        locale: pool.region,
        tags: { Name: pool.name },
      });
      for (const cidr of pool.cidrs)
        new VpcIpamPoolCidr(this, `pool_${key}_${identifier(cidr)}`, {
          ipamPoolId: reference(resource, 'id'),
          cidr: terraformText(cidr),
          dependsOn: provisioned,
          ...inRegion,
        });
      return [key, resource];
    });
    this.#poolIds = new Map(made.map(([key, pool]) => [key, reference(pool, 'id')]));
    this.poolArns = new Map(made.map(([key, pool]) => [key, reference(pool, 'arn')]));
  }

  /** Reference. */
  poolId(region: string, name: string): string {
    return this.#poolIds.get(keyOf(region, name)) ?? '';
  }
}
