import { z } from 'zod';
import { mostZones, tiers, vpcPrefix } from '../../network/layout';
import { flag, text, textList, wholeNumber } from '../shape-kit';

const size = wholeNumber(
  'Prefix length of the VPC: IPAM hands out a range of that size. 16 to 28.',
  vpcPrefix.largest,
  vpcPrefix.smallest,
).optional();

const cidr = text('IPv4 range of the VPC, out of the pool.', { examples: ['10.1.0.0/20'] }).optional();

/** Services with gateway endpoints. @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html */
export const gatewayServices = ['s3', 'dynamodb'] as const;

const settings = {
  routeTable: text(
    'Route table of the transit gateway that VPCs are attached with, which says whom they reach; `none` for VPCs that are not attached. Default: `none`.',
    { examples: ['prod'] },
  ).optional(),
  pool: text('Pool that ranges are from. Default: that of the name of the route table.', {
    examples: ['prod'],
  }).optional(),
  zones: wholeNumber('Availability zones with subnets. Default: 3.', 1, mostZones).optional(),
  subnets: z
    .array(z.enum(tiers).meta({ description: 'A kind of subnets.' }))
    .meta({
      description:
        'Kinds of subnets: `private` ones reach what the route table leads to, `intra` ones nothing outside the VPC, `public` ones the internet. Default: `private`, and `public` with an internet gateway.',
      examples: [['private', 'intra']],
    })
    .optional(),
  internetGateway: flag('Whether VPCs have an internet gateway of their own. Default: false.').optional(),
  endpoints: z
    .strictObject({
      gateway: z
        .array(z.enum(gatewayServices).meta({ description: 'A service.' }))
        .meta({
          description: 'Services with gateway endpoints, which cost nothing. Default: `s3`, `dynamodb`.',
        })
        .optional(),
      interface: textList(
        'Services with interface endpoints, each with an address in every zone, which AWS bills by the hour: their names behind `com.amazonaws.<region>.`, or the whole name. Default: none.',
        ['ssm', 'ecr.api', 'ecr.dkr'],
      ).optional(),
    })
    .meta({ description: 'Endpoints by which AWS services are reached from within.' })
    .optional(),
  flowLogs: flag(
    'Whether the traffic of VPCs is recorded, in the log archive. Default: true, once organization.yaml has a section `logging`.',
  ).optional(),
};

const regions = <Vpc extends z.ZodType>(vpc: Vpc) =>
  z
    .record(z.string(), vpc)
    .meta({ description: 'VPCs by region. Default: one in the home region.' })
    .optional();

/** `true`, `false`, or the settings. */
function network<T extends z.ZodRawShape>(description: string, branch: z.ZodObject<T>) {
  return z.union([z.boolean(), branch.meta({ description: 'Settings.' })]).meta({ description });
}

/** `network` of the defaults of the organisation or of an OU. */
export const defaultNetwork = network(
  'VPCs of the accounts; nearer settings win, one by one. An account has one once a size is set. `false` for none, `true` for the one from above.',
  z.strictObject({
    ...settings,
    size,
    regions: regions(z.strictObject({ size }).meta({ description: 'The VPC of a region.' })),
  }),
);

/** `network` of a request. */
export const accountNetwork = network(
  'VPCs of the account: settings that win, one by one, over those of its OUs. It has one once a size or a range is set; `false` for none, `true` for that of its OUs.',
  z.strictObject({
    ...settings,
    size,
    cidr,
    regions: regions(z.strictObject({ cidr, size }).meta({ description: 'The VPC of a region.' })),
  }),
);

export type AccountNetworkEntry = z.infer<typeof accountNetwork>;
