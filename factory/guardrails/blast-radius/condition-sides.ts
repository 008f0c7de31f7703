import { isIPv6 } from 'node:net';
import type { ContextValue } from '../evaluation/question';
import type { PolicyCondition } from '../policy-statement';
import { filledPattern } from './filled-pattern';
import { endsOf } from './ip-range';

/** Values of a condition key to probe with: for which the condition holds, and for which it does not. */
export interface ConditionSides {
  readonly holds: readonly ContextValue[];
  readonly fails: readonly ContextValue[];
}

const DAY = 86_400_000;

/** Both sides of a condition, a request that lacks the key included. */
export function conditionSides({ operator, values }: PolicyCondition): ConditionSides {
  const [, set, name = '', ifExists] =
    /^(?:(ForAllValues|ForAnyValue):)?(\w+?)(IfExists)?$/i.exec(operator) ?? [];
  if (/^Null$/i.test(name)) {
    const [present, absent] = [['probe'], [null]] as const;
    return values[0]?.toLowerCase() === 'true'
      ? { holds: absent, fails: present }
      : { holds: present, fails: absent };
  }
  const negated = /Not/i.test(name);
  const base = name.replace(/Not/i, '');
  const concrete = values.filter((value) => !value.includes('${'));
  const inside = concrete.flatMap((value) => insideOf(base, value));
  const outside = concrete.slice(0, 1).map((value) => outsideOf(base, value));
  const asGiven = (list: readonly string[]): ContextValue[] =>
    set === undefined ? [...list] : list.map((item) => [item]);
  const [match, mismatch] = [asGiven(inside), asGiven(outside)];
  // Without the key: negated operators hold unless some value must be there, and so do those with IfExists and ForAllValues.
  const [any, all] = ['foranyvalue', 'forallvalues'].map((one) => set?.toLowerCase() === one);
  const holdsWithout = ifExists !== undefined || all || (negated && !any);
  const [holds, fails] = negated ? [mismatch, match] : [match, mismatch];
  return holdsWithout ? { holds: [...holds, null], fails } : { holds, fails: [...fails, null] };
}

function insideOf(base: string, value: string): string | readonly string[] {
  switch (base.toLowerCase()) {
    case 'stringlike':
    case 'arnlike':
    case 'arnequals':
      return filledPattern(value);
    case 'numericlessthan':
      return String(Number(value) - 1);
    case 'numericgreaterthan':
      return String(Number(value) + 1);
    case 'datelessthan':
    case 'datelessthanequals':
      return movedBy(value, -DAY);
    case 'dategreaterthan':
    case 'dategreaterthanequals':
      return movedBy(value, DAY);
    case 'ipaddress':
      return endsOf(value);
    default:
      return value;
  }
}

function outsideOf(base: string, value: string): string {
  switch (base.toLowerCase()) {
    case 'bool':
      return value.toLowerCase() === 'true' ? 'false' : 'true';
    case 'numericequals':
    case 'numericlessthan':
    case 'numericlessthanequals':
      return String(Number(value) + 1);
    case 'numericgreaterthan':
    case 'numericgreaterthanequals':
      return String(Number(value) - 1);
    case 'datelessthan':
    case 'datelessthanequals':
    case 'dateequals':
      return movedBy(value, DAY);
    case 'dategreaterthan':
    case 'dategreaterthanequals':
      return movedBy(value, -DAY);
    case 'ipaddress':
      // Addresses for documentation (RFC 5737, RFC 3849), of which one range can hold but one.
      if (isIPv6(value.split('/')[0] ?? '')) return value.startsWith('2001:db8:') ? 'fd00::1' : '2001:db8::1';
      return value.startsWith('203.0.113.') ? '198.51.100.7' : '203.0.113.7';
    case 'arnequals':
    case 'arnlike':
      return 'arn:aws:iam::999999999999:role/something-else';
    default:
      return 'something-else';
  }
}

function movedBy(value: string, milliseconds: number): string {
  const time = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value);
  return Number.isNaN(time) ? value : new Date(time + milliseconds).toISOString();
}
