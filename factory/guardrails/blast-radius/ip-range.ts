import { isIP } from 'node:net';

/** The first and the last address of a range such as `203.0.113.0/24`; what is written of anything else. */
export function endsOf(range: string): readonly string[] {
  const [address = '', prefix] = range.split('/');
  const version = isIP(address);
  const bits = version === 6 ? 128 : 32;
  const length = prefix === undefined ? bits : Number(prefix);
  const isRange = version !== 0 && /^\d*$/.test(prefix ?? '') && length < bits;
  if (!isRange) return [address];
  const first = version === 6 ? readV6(address) : readV4(address);
  const last = first | ((1n << BigInt(bits - length)) - 1n);
  return [address, version === 6 ? writeV6(last) : writeV4(last)];
}

function readV4(address: string): bigint {
  return address.split('.').reduce((sum, part) => (sum << 8n) | BigInt(Number(part)), 0n);
}

function writeV4(address: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((address >> shift) & 0xffn)).join('.');
}

function readV6(address: string): bigint {
  const [head = '', tail] = withoutDots(address).split('::');
  const groups = (text: string) => text.split(':').filter(Boolean);
  const [front, back] = [groups(head), groups(tail ?? '')];
  const gap = Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  return [...front, ...gap, ...back].reduce((sum, part) => (sum << 16n) | BigInt(`0x${part}`), 0n);
}

function writeV6(address: bigint): string {
  return Array.from({ length: 8 }, (_, index) =>
    ((address >> BigInt(112 - 16 * index)) & 0xffffn).toString(16),
  ).join(':');
}

/** `::ffff:192.0.2.1` in groups alone. */
function withoutDots(address: string): string {
  const [dotted] = /[\d.]+\.[\d.]+$/.exec(address) ?? [];
  if (dotted === undefined) return address;
  const value = readV4(dotted);
  return `${address.slice(0, -dotted.length)}${(value >> 16n).toString(16)}:${(value & 0xffffn).toString(16)}`;
}
