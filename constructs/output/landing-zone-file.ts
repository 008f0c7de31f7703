import { targetName } from '../../factory/guardrails/target-name';
import type { GuardrailTarget, LandingZone } from '../../factory/model/landing-zone';
import type { LandingZoneFile, StackInFile } from '../../factory/pipeline/landing-zone-file';

/** What readers of plans are told of the organisation. */
export function landingZoneFile(
  landingZone: LandingZone,
  stacks: Readonly<Record<string, StackInFile>>,
): LandingZoneFile {
  const { organization, organizationalUnits, accounts, policies, allowances } = landingZone;
  const { name, homeRegion, managementAccountId } = organization;
  const reached = accountsReached(landingZone);
  return {
    organization: { name, homeRegion, managementAccountId },
    organizationalUnits: organizationalUnits.map(({ slug, path }) => ({ slug, path })),
    accounts: accounts.map(
      ({ slug, name, email, organizationalUnitPath, accountId, baseline, closed, origins }) => ({
        slug,
        name,
        email,
        organizationalUnit: organizationalUnitPath,
        file: origins.email?.file,
        accountId,
        profile: baseline.profile,
        closed,
      }),
    ),
    policies: policies.map(({ name, type, guardrails, targets }) => ({
      name,
      type,
      guardrails,
      targets: targets.map((target) => targetName({ organizationalUnits }, target)),
      accounts: new Set(targets.flatMap(reached)).size,
    })),
    allowances,
    stacks,
  };
}

/** Slugs of the member accounts at and below each target; each list is made once. */
function accountsReached({
  organizationalUnits,
  accounts,
}: LandingZone): (target: GuardrailTarget) => readonly string[] {
  const parents = new Map(organizationalUnits.map(({ slug, parent }) => [slug, parent]));
  const below = new Map<string | undefined, string[]>();
  for (const { slug, organizationalUnit } of accounts) {
    for (let unit: string | undefined = organizationalUnit; ; unit = parents.get(unit)) {
      const known = below.get(unit);
      if (known) known.push(slug);
      else below.set(unit, [slug]);
      if (unit === undefined) break;
    }
  }
  return (target) => {
    switch (target.kind) {
      case 'root':
        return below.get(undefined) ?? [];
      case 'organizationalUnit':
        return below.get(target.slug) ?? [];
      case 'account':
        return [target.slug];
      case 'managementAccount':
        return [];
    }
  };
}
