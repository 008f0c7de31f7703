/** A range of IPv4 addresses in CIDR notation. */
export interface Cidr {
  /** Its first address as a number; of a range that is not written from its first address, the one that is written. */
  readonly first: number;
  /** Bits that all its addresses share: 0 to 32. */
  readonly prefix: number;
}

const BITS = 32;
const FORM = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

/**
 * Reads a range as it is written, host bits included.
 *
 * @returns undefined when that is no IPv4 range; numbers with a zero before them are none, as some programs read those as octal
 * (https://datatracker.ietf.org/doc/html/rfc6943#section-3.1.1)
 */
export function parseCidr(text: string): Cidr | undefined {
  const parts = FORM.exec(text)?.slice(1);
  if (!parts || parts.some((part) => part.length > 1 && part.startsWith('0'))) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, prefix = 0] = parts.map(Number);
  if ([a, b, c, d].some((octet) => octet > 255) || prefix > BITS) return undefined;
  return { first: ((a * 256 + b) * 256 + c) * 256 + d, prefix };
}

/** The range that begins where it is written, as AWS takes it; undefined for any other text. */
export function wellFormedCidr(text: string | undefined): Cidr | undefined {
  const cidr = text === undefined ? undefined : parseCidr(text);
  return cidr && networkOf(cidr).first === cidr.first ? cidr : undefined;
}

/** The range that an address with a prefix is in: without its host bits. */
export function networkOf({ first, prefix }: Cidr): Cidr {
  return { first: first - (first % sizeOf(prefix)), prefix };
}

export function cidrText({ first, prefix }: Cidr): string {
  const octets = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
  return `${octets.join('.')}/${prefix}`;
}

/** How many addresses a range has. */
export function sizeOf(prefix: number): number {
  return 2 ** (BITS - prefix);
}

export function lastOf({ first, prefix }: Cidr): number {
  return first + sizeOf(prefix) - 1;
}

export function contains(outer: Cidr, inner: Cidr): boolean {
  return outer.first <= inner.first && lastOf(inner) <= lastOf(outer);
}

/**
 * One of the equal parts of a range: what Terraform's `cidrsubnet` gives.
 *
 * @see https://developer.hashicorp.com/terraform/language/functions/cidrsubnet
 */
export function subnetOf({ first, prefix }: Cidr, newBits: number, index: number): Cidr {
  return { first: first + index * sizeOf(prefix + newBits), prefix: prefix + newBits };
}
