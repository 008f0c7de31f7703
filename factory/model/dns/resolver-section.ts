import { z } from 'zod';
import { domainName } from '../../aws/dns-limits';
import { flag, lengthOf, text, textList } from '../shape-kit';

const place = z
  .strictObject({
    vpcId: text(
      'VPC that the endpoints are in, of the account named above. Default: the one that `network` gives the account there.',
      { examples: ['vpc-0123456789abcdef0'] },
    ).optional(),
    subnetIds: textList(
      'Subnets of it, two at least in different zones: an endpoint has an address in each. Default: private subnets of the VPC that `network` gives the account.',
      ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef1'],
    ).optional(),
  })
  .meta({ description: 'Where the Resolver of a region is.' });

const rule = z
  .strictObject({
    domain: text('Domain name: questions for it and for what is below it are forwarded.', {
      ...lengthOf(domainName),
      examples: ['corp.example.com'],
    }),
    targets: textList(
      'Name servers that answer them, six at most: IPv4 addresses, each with a port if it is not 53.',
      ['10.1.0.53', '10.2.0.53:5353'],
    ),
  })
  .meta({ description: 'A domain whose names other name servers know.' });

/** `dns.resolver` of organization.yaml. */
export const resolverSection = z
  .strictObject({
    account: z
      .enum(['sharedServices', 'network'])
      .meta({
        description:
          'Shared account that it is in, by its role in `sharedAccounts`. Default: `sharedServices`.',
      })
      .optional(),
    regions: z.record(z.string(), place).meta({ description: 'VPC and subnets by region.' }),
    privateZones: textList(
      'Domain names of private zones. One with the name of a public zone answers inside what that answers outside.',
      ['internal.example.com'],
    ).optional(),
    inbound: flag(
      'Whether there are endpoints that name servers outside AWS may ask for private names. Default: true.',
    ).optional(),
    clients: textList(
      'IPv4 ranges that may ask them. Default: the private ranges of RFC 1918, `10.0.0.0/8`, `172.16.0.0/12` and `192.168.0.0/16`.',
      ['10.0.0.0/8'],
    ).optional(),
    rules: z
      .array(rule)
      .meta({
        description:
          'Domains whose names are asked for elsewhere, by an outbound endpoint in each region. They are shared with the organization.',
      })
      .optional(),
    profile: flag(
      'Whether private zones and rules are in a Route 53 Profile, too, which is shared with the organization: a VPC that it is associated with has them all. Default: true.',
    ).optional(),
  })
  .meta({ description: 'Private names: Route 53 Resolver, its endpoints and rules.' });

export type ResolverSection = z.infer<typeof resolverSection>;
