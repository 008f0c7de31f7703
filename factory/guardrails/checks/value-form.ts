import { isIP } from 'node:net';
import type { OperatorFamily } from './condition-operators';

/** Policy variables, and ids that AWS gives later: what stands there is not known yet. */
const OPEN = /\$\{|\{\{/;

const isFlag = (value: string): boolean => /^(true|false)$/i.test(value);

/** W3C's profile of ISO 8601, or seconds since 1970. */
const DATE = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/i;

const forms: Readonly<
  Record<OperatorFamily, { readonly words: string; fits(value: string): boolean } | undefined>
> = {
  String: undefined,
  Binary: undefined,
  Bool: { words: '"true" or "false"', fits: isFlag },
  Null: { words: '"true" (the key is missing) or "false" (it is there)', fits: isFlag },
  Numeric: { words: 'a number', fits: (value) => /^-?\d+(\.\d+)?$/.test(value.trim()) },
  Date: {
    words: 'a date such as "2026-01-31T12:00:00Z", or seconds since 1970',
    fits: (value) => /^\d+$/.test(value) || (DATE.test(value) && !Number.isNaN(Date.parse(value))),
  },
  IpAddress: { words: 'an IP address, or a range such as "203.0.113.0/24"', fits: isNetwork },
  Arn: {
    words: 'an ARN, which has six parts: "arn:partition:service:region:account:resource"',
    fits: couldBeArn,
  },
};

/** What the values of an operator look like, when one does not; undefined when it does or could. */
export function valueMisfit(family: OperatorFamily, value: string): string | undefined {
  const form = forms[family];
  return form && !OPEN.test(value) && !form.fits(value) ? form.words : undefined;
}

function isNetwork(value: string): boolean {
  const [address = '', bits, ...rest] = value.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/** A pattern with a wildcard may stand for several parts. */
function couldBeArn(value: string): boolean {
  if (/^[*?]/.test(value)) return true;
  return value.startsWith('arn:') && (value.split(':').length >= 6 || /[*?]/.test(value));
}
