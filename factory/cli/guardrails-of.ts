import type { Account, GuardrailTarget, LandingZone, Origin } from '../model/landing-zone';

/** The guardrails that hold for an account, as rows of `show`: its own, its OUs' and the root's. */
export function guardrailsOf(landingZone: LandingZone, account: Account): [path: string, origin: Origin][] {
  const units = new Map(landingZone.organizationalUnits.map((unit) => [unit.slug, unit]));
  const above = new Map<string, string>();
  for (let unit = units.get(account.organizationalUnit); unit; unit = units.get(unit.parent ?? '')) {
    above.set(unit.slug, unit.path);
  }
  const reaches = (target: GuardrailTarget): string | undefined => {
    if (target.kind === 'root') return 'root';
    if (target.kind === 'managementAccount') return undefined;
    if (target.kind === 'account') return target.slug === account.slug ? 'request' : undefined;
    const path = above.get(target.slug);
    return path === undefined ? undefined : `OU ${path}`;
  };
  return landingZone.guardrails.flatMap(({ name, file, targets }) =>
    targets.flatMap((target): [string, Origin][] => {
      const source = reaches(target);
      return source === undefined ? [] : [[`guardrails.${name}`, { value: true, source, file }]];
    }),
  );
}
