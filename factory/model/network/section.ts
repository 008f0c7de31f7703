import { z } from 'zod';
import { mostZones } from '../../network/layout';
import { flag, text, textList, wholeNumber } from '../shape-kit';

const EXAMPLE_RANGE = '10.0.0.0/16';

const pools = z
  .record(
    z.string(),
    textList('IPv4 ranges of the pool.', [EXAMPLE_RANGE]).meta({
      description: 'IPv4 ranges by name of the pool.',
    }),
  )
  .meta({ description: 'Pools of a region: IPv4 ranges by name, such as `prod`.' });

const egress = z
  .strictObject({
    regions: z
      .record(
        z.string(),
        text('IPv4 range of the VPC, /16 to /25, in no pool.', { examples: ['10.255.0.0/24'] }),
      )
      .meta({ description: 'Range of its VPC by region.' }),
    zones: wholeNumber(
      'Zones with a NAT gateway. AWS bills each by the hour. Default: 3.',
      1,
      mostZones,
    ).optional(),
    routeTables: textList(
      'Route tables that lead to it. Default: all that lead anywhere and have no site in them.',
    ).optional(),
  })
  .meta({
    description:
      'The way out to the internet for VPCs that have none of their own: NAT gateways in the network account.',
  });

/**
 * The largest that `bgp_asn` of the provider takes; larger ones have an argument of their own.
 *
 * @see https://docs.aws.amazon.com/vpn/latest/s2svpn/cgw-options.html
 */
const MOST_ASN = 2_147_483_647;

const vpn = z
  .strictObject({
    region: text('Region of the transit gateway that it is connected to.'),
    address: text('Public IPv4 address of the device there.', { examples: ['203.0.113.10'] }),
    asn: wholeNumber(
      'Number of its autonomous system, when it announces its routes by BGP. Default: routes are static.',
      1,
      MOST_ASN,
    ).optional(),
    cidrs: textList('IPv4 ranges of the site.', ['192.168.0.0/16']),
    routeTable: text('Route table that the connection is in: it reaches and is reached as VPCs in it are.'),
  })
  .meta({ description: 'A site outside AWS, connected by VPN.' });

/** `network` of organization.yaml. */
export const networkSection = z
  .strictObject({
    regions: textList('Regions with a transit gateway. Default: the governed regions.').optional(),
    cidrs: textList('IPv4 ranges that all pools are within. Default: `10.0.0.0/8`.', [
      '10.0.0.0/8',
    ]).optional(),
    ipam: flag(
      "Whether AWS's IP Address Manager hands out ranges; AWS bills it by address in use. Without it every request writes its own, out of the same pools. Default: true.",
    ).optional(),
    pools: z.record(z.string(), pools).meta({ description: 'Pools by region.' }),
    routeTables: z
      .record(
        z.string(),
        textList(
          'Names of the route tables whose VPCs it leads to, its own among them if its VPCs reach each other.',
        ),
      )
      .meta({
        description:
          'Route tables of the transit gateways by name, such as `prod`. Default: `prod` and `nonprod` reach themselves and `shared`, which reaches all three; `isolated` reaches nobody.',
      })
      .optional(),
    shareWith: textList(
      'OUs whose accounts may use transit gateways and pools, by their paths. Default: the whole organization.',
      ['Workloads'],
    ).optional(),
    egress: egress.optional(),
    vpn: z.record(z.string(), vpn).meta({ description: 'Sites outside AWS, by name.' }).optional(),
  })
  .meta({ description: 'The central network, in the account of `sharedAccounts.network`.' });

export type NetworkSection = z.infer<typeof networkSection>;
