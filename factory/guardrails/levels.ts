import type { Account, GuardrailTarget, LandingZone } from '../model/landing-zone';

/** The places above an OU, from the root down. */
export function levelsAbove(
  { organizationalUnits }: Pick<LandingZone, 'organizationalUnits'>,
  parent: string | undefined,
): GuardrailTarget[] {
  const unit = organizationalUnits.find(({ slug }) => slug === parent);
  if (!unit) return [{ kind: 'root' }];
  return [
    ...levelsAbove({ organizationalUnits }, unit.parent),
    { kind: 'organizationalUnit', slug: unit.slug },
  ];
}

/** The places whose policies hold for an account, from the root down to itself. */
export function levelsOf(
  landingZone: Pick<LandingZone, 'organizationalUnits'>,
  { slug, organizationalUnit }: Pick<Account, 'slug' | 'organizationalUnit'>,
): GuardrailTarget[] {
  return [...levelsAbove(landingZone, organizationalUnit), { kind: 'account', slug }];
}
