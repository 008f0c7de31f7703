import type { Pointer } from '../../diagnostics/problem';

type RuleSettings = Readonly<Record<string, unknown>>;

/**
 * What a request takes away of mending what a rule of AWS Config finds. Settings of a rule replace one another as a whole, so
 * that `true` takes it away as well.
 *
 * @param before - what the rule is without the request
 * @returns the place below the rule, and what the request does; undefined when that is nothing
 */
export function lessenedRemediation(
  rule: string,
  before: unknown,
  now: unknown,
): { readonly path: Pointer; readonly how: string } | undefined {
  const left = mending(now);
  // A rule that is off is told as that.
  if (now === false || left >= mending(before)) return undefined;
  const given = typeof now === 'object' && now !== null && 'remediation' in now;
  return {
    path: given ? ['remediation'] : [],
    how:
      left === Mending.none
        ? `switches its "${rule}.remediation" off`
        : `leaves it to people to mend what ${rule} finds`,
  };
}

/** The more the better. */
const Mending = { none: 0, byHand: 1, byItself: 2 } as const;

function mending(rule: unknown): number {
  const remediation = isSettings(rule) ? rule.remediation : undefined;
  if (!remediation) return Mending.none;
  return isSettings(remediation) && remediation.automatic === false ? Mending.byHand : Mending.byItself;
}

function isSettings(value: unknown): value is RuleSettings {
  return typeof value === 'object' && value !== null;
}
