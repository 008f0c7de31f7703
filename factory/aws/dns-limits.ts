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
