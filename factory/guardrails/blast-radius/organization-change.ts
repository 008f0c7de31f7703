import type { Guardrail, GuardrailTarget, GuardrailType } from '../../model/landing-zone';
import type { GuardedOrganization } from '../guarded-organization';
import { targetKey } from '../target-key';
import { targetName } from '../target-name';
import { fullAccess } from './full-access';

/** An organisation before and after a change. */
export interface OrganizationChange {
  readonly before: GuardedOrganization;
  readonly after: GuardedOrganization;
}

/** A guardrail that is not what it was, or not where it was. */
export interface ChangedGuardrail {
  readonly name: string;
  readonly type: GuardrailType;
  readonly file: string;
  readonly before: Guardrail | undefined;
  readonly after: Guardrail | undefined;
  /** In words, such as `text changed`, `attached to the OU Workloads`. */
  readonly what: readonly string[];
}

/** Guardrails that were added, removed, changed or attached elsewhere, sorted by name. */
export function changedGuardrails({ before, after }: OrganizationChange): ChangedGuardrail[] {
  const [fullBefore, fullAfter] = [fullAccess(before), fullAccess(after)];
  const old = byName([...before.guardrails, onlyOn(fullBefore, after)]);
  const now = byName([...after.guardrails, onlyOn(fullAfter, before)]);
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((name): ChangedGuardrail[] => {
    const [was, is] = [old.get(name), now.get(name)];
    const one = is ?? was;
    if (!one) return [];
    const attached = without(is, was).map((target) => `attached to the ${targetName(after, target)}`);
    const detached = without(was, is).map((target) => `detached from the ${targetName(before, target)}`);
    const text = was && is && was.content !== is.content ? ['text changed'] : [];
    const kind = was && is && was.type !== is.type ? [`made a ${is.type} instead of a ${was.type}`] : [];
    const what = [...kind, ...text, ...attached, ...detached];
    return what.length === 0 ? [] : [{ name, type: one.type, file: one.file, before: was, after: is, what }];
  });
}

function byName(guardrails: readonly Guardrail[]): ReadonlyMap<string, Guardrail> {
  return new Map(guardrails.map((guardrail) => [guardrail.name, guardrail]));
}

/** Without targets that another organisation lacks: AWS attaches its policy to what is new, which changes nothing. */
function onlyOn(guardrail: Guardrail, { organizationalUnits, accounts }: GuardedOrganization): Guardrail {
  const units = new Set(organizationalUnits.map(({ slug }) => slug));
  const slugs = new Set(accounts.map(({ slug }) => slug));
  return {
    ...guardrail,
    targets: guardrail.targets.filter((target) => {
      if (target.kind === 'organizationalUnit') return units.has(target.slug);
      return target.kind !== 'account' || slugs.has(target.slug);
    }),
  };
}

function without(guardrail: Guardrail | undefined, other: Guardrail | undefined): readonly GuardrailTarget[] {
  const there = new Set(other?.targets.map(targetKey));
  return guardrail?.targets.filter((target) => !there.has(targetKey(target))) ?? [];
}

/**
 * Tells by which of its attachments a guardrail binds an account: a text that is empty for none. Two attachments on the way
 * to an account are not the same as one, because an action has to be allowed at every level.
 */
export function bindings(
  organization: GuardedOrganization,
): (guardrail: Guardrail | undefined, slug: string) => string {
  const units = new Map(organization.organizationalUnits.map((unit) => [unit.slug, unit]));
  const chains = new Map<string, ReadonlySet<string>>();
  const homes = new Map(organization.accounts.map((account) => [account.slug, account.organizationalUnit]));
  const chainOf = (home: string): ReadonlySet<string> => {
    const known = chains.get(home);
    if (known) return known;
    const chain = new Set<string>();
    for (let unit = units.get(home); unit; unit = units.get(unit.parent ?? '')) chain.add(unit.slug);
    chains.set(home, chain);
    return chain;
  };
  return (guardrail, slug) => {
    const home = homes.get(slug);
    if (!guardrail || home === undefined) return '';
    const chain = chainOf(home);
    const binding = guardrail.targets.filter((target) => {
      if (target.kind === 'root') return true;
      if (target.kind === 'account') return target.slug === slug;
      return target.kind === 'organizationalUnit' && chain.has(target.slug);
    });
    return binding.map((target) => JSON.stringify(target)).join();
  };
}
