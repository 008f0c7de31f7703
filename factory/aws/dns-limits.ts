import type { TextLimit } from './text-limit';

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';

/**
 * A domain name of two labels or more, as a hosted zone or a Resolver rule has it here: RFC 1035 gives a label 63 octets and the
 * whole name 255 with a length before each label, which leaves 253 characters. Route 53 takes capitals and a dot at the end, too,
 * and gives them back otherwise, which Terraform would take for a change.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html
 * @see https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4
 */
export const domainName: TextLimit = {
  min: 3,
  max: 253,
  pattern: new RegExp(`^(?:${LABEL}\\.)+${LABEL}$`),
  form: 'labels of 1 to 63 lower-case letters, digits and inner hyphens, joined by dots, with none at the end; other letters as Punycode, such as xn--bcher-kva.example',
};

/** @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZone.html - ResourceId */
export const hostedZoneId: TextLimit = {
  min: 2,
  max: 32,
  pattern: /^Z[0-9A-Z]+$/,
  form: 'the id of a hosted zone: Z with capital letters and digits behind it',
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html */
export const vpcId: TextLimit = {
  min: 12,
  max: 21,
  pattern: /^vpc-(?:[0-9a-f]{8}|[0-9a-f]{17})$/,
  form: 'the id of a VPC, such as vpc-0123456789abcdef0',
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html */
export const subnetId: TextLimit = {
  min: 15,
  max: 24,
  pattern: /^subnet-(?:[0-9a-f]{8}|[0-9a-f]{17})$/,
  form: 'the id of a subnet, such as subnet-0123456789abcdef0',
};

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = `${OCTET}(?:\\.${OCTET}){3}`;

/** @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_TargetAddress.html */
export const resolverTarget: TextLimit = {
  min: 7,
  max: 21,
  pattern: new RegExp(
    `^${IPV4}(?::(?:[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]))?$`,
  ),
  form: 'an IPv4 address, with a port if it is not 53: 10.1.0.53 or 10.1.0.53:5353',
};

/** @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html#limits-api-entities-resolver */
export const mostTargets = 6;

export const ipv4Range: TextLimit = {
  min: 9,
  max: 18,
  pattern: new RegExp(`^${IPV4}/(?:3[0-2]|[12]?\\d)$`),
  form: 'an IPv4 range, such as 10.0.0.0/8',
};
