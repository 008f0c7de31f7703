import { levelsAbove } from '../guardrails/levels';
import { type PolicySize, type TargetUsage, usageAt } from '../guardrails/packing/target-usage';
import { targetName } from '../guardrails/target-name';
import type { GuardrailTarget, LandingZone } from '../model/landing-zone';
import { table } from '../text/table';

/** Every target that has policies attached: places and characters used and left, packed and as they were before. */
export function targetUsageTable(landingZone: LandingZone): string {
  return table(
    ['attached to', 'type', 'places', 'left', 'policy', 'characters', 'left', 'guardrails'],
    usages(landingZone).flatMap((usage) =>
      usage.policies.map((policy, index) => {
        const left = String(usage.quotas.characters - policy.characters);
        const head =
          index === 0
            ? [targetName(landingZone, usage.target), usage.type, ...placesCells(usage)]
            : ['', '', '', ''];
        return [...head, policy.name, String(policy.characters), left, joined(policy)];
      }),
    ),
  );
}

/** The same for programs, with the quotas and what is inherited. */
export function targetUsageJson(landingZone: LandingZone): unknown {
  return usages(landingZone).map((usage) => usageJson(landingZone, usage));
}

/** Places used, out of how many, and left. */
export function placesCells({ used, usedUnpacked, quotas }: TargetUsage): [used: string, left: string] {
  const before = usedUnpacked === used ? '' : ` (unpacked ${usedUnpacked})`;
  return [`${used} of ${quotas.perTarget}${before}`, String(quotas.perTarget - used)];
}

export function usageJson(landingZone: LandingZone, usage: TargetUsage) {
  const { target, type, quotas, used, usedUnpacked, inherited, policies } = usage;
  return {
    target: targetName(landingZone, target),
    ...target,
    type,
    places: {
      quota: quotas.perTarget,
      takenByAws: quotas.takenPerTarget,
      used,
      left: quotas.perTarget - used,
      usedUnpacked,
      leftUnpacked: quotas.perTarget - usedUnpacked,
    },
    inherited,
    policies: policies.map(({ name, characters, guardrails }) => ({
      name,
      characters,
      left: quotas.characters - characters,
      guardrails,
    })),
  };
}

/** Targets from the root down, OUs in tree order, then accounts. */
function usages(landingZone: LandingZone): TargetUsage[] {
  const at = usageAt(landingZone);
  const targets: { target: GuardrailTarget; above: readonly GuardrailTarget[] }[] = [
    { target: { kind: 'root' }, above: [] },
    { target: { kind: 'managementAccount' }, above: [{ kind: 'root' }] },
    ...landingZone.organizationalUnits.map(({ slug, parent }) => ({
      target: { kind: 'organizationalUnit', slug } as const,
      above: levelsAbove(landingZone, parent),
    })),
    ...landingZone.accounts.map(({ slug, organizationalUnit }) => ({
      target: { kind: 'account', slug } as const,
      above: levelsAbove(landingZone, organizationalUnit),
    })),
  ];
  return targets.flatMap(({ target, above }) =>
    at(target, above).filter(({ policies }) => policies.length > 0),
  );
}

/** What a pack is made of, with the size of each as a policy of its own. */
function joined({ name, guardrails }: PolicySize): string {
  if (guardrails.length === 1 && guardrails[0]?.name === name) return '';
  return guardrails.map((guardrail) => `${guardrail.name} (${guardrail.characters})`).join(', ');
}
