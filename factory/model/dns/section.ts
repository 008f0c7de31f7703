import { z } from 'zod';
import { domainName, hostedZoneId } from '../../aws/dns-limits';
import { flag, lengthOf, text } from '../shape-kit';
import { resolverSection } from './resolver-section';

/** `dns` of organization.yaml. */
export const dnsSection = z
  .strictObject({
    zone: text(
      'Domain name of the public zone that all others are below. Whoever manages the domain above it has to delegate it to the name servers that its stack puts out.',
      { ...lengthOf(domainName), examples: ['cloud.example.com'] },
    ),
    zoneId: text(
      'Id of that zone, when the account has it already: it is then used as it is. Default: it is made.',
      { ...lengthOf(hostedZoneId), examples: ['Z0123456789ABCDEFGHIJ'] },
    ).optional(),
    resolver: resolverSection.optional(),
  })
  .meta({
    description: 'Domain names of the organisation, in the account of `sharedAccounts.sharedServices`.',
  });

const zone = flag(
  'Whether the account has a public zone of its own, delegated from that of the organisation. Default: true, once organization.yaml has a section `dns`.',
).optional();

/** `dns` of the defaults of the organisation or of an OU. */
export const defaultDns = z.strictObject({ zone }).meta({ description: 'Domain names of the accounts.' });

/** `dns` of a request. */
export const accountDns = z
  .strictObject({
    zone,
    name: text(
      "Domain name of the zone, below that of the organisation. It can't be changed later. An account with a name has a zone, whatever its OUs say. Default: the file name of the request as a label before it.",
      { ...lengthOf(domainName), examples: ['payments.cloud.example.com'] },
    ).optional(),
  })
  .meta({ description: 'Domain names of the account.' });

export type DnsSection = z.infer<typeof dnsSection>;
export type AccountDns = z.infer<typeof accountDns>;
