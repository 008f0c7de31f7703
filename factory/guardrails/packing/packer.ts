import { isAuthorizationType } from '../../model/guardrail-types';
import type { Guardrail } from '../../model/landing-zone';
import { sentLength } from '../late-value';
import type { AttachedGroup } from './attached-groups';
import { distribute, packsNeeded } from './distribute';
import { joinDocuments } from './join-documents';
import type { QuotasAt } from './quotas-at';
import { effectsIn } from './statements-in';

/** What is attached to one target once its guardrails are packed. */
export interface PackedTarget {
  /** Guardrails that stay a policy of their own. */
  readonly alone: readonly Guardrail[];
  /** By number, from 0; a pack without guardrails is none. Within a pack sorted by name. */
  readonly packs: readonly (readonly Guardrail[])[];
}

/**
 * Packs the guardrails of one type at one target where they are more than it takes.
 *
 * What allows stays a policy of its own: Terraform attaches and detaches in no particular order, and where FullAWSAccess
 * is gone, a moment without that policy would deny everything below.
 *
 * @returns as it is where all have a place; undefined where they have none, because the type can't be packed or because
 * even packed they don't fit
 */
export type Packer = (group: AttachedGroup) => PackedTarget | undefined;

/** A packer for guardrails of which no two have one name. Targets with the same guardrails are worked out once. */
export function packer(quotasAt: QuotasAt): Packer {
  const known = new Map<string, PackedTarget | undefined>();
  return ({ type, target, guardrails }) => {
    const { perTarget, takenPerTarget, characters } = quotasAt(type, target);
    const slots = perTarget - takenPerTarget;
    if (guardrails.length <= slots) return { alone: guardrails, packs: [] };
    if (!isAuthorizationType(type)) return undefined;
    const key = [slots, characters, ...guardrails.map(({ name }) => name)].join(' ');
    if (!known.has(key)) known.set(key, pack(guardrails, slots, characters));
    return known.get(key);
  };
}

function pack(guardrails: readonly Guardrail[], slots: number, characters: number): PackedTarget | undefined {
  const alone = guardrails.filter(hasAllow);
  const rest = guardrails.filter((guardrail) => !hasAllow(guardrail));
  const count = slots - alone.length;
  if (count < 0) return undefined;
  const packs = distribute(rest, { count, ...sizes(characters) });
  return packs && { alone, packs: packs.map(byName) };
}

/** How many places the guardrails take when they are packed as far as it goes; undefined when one alone is too large. */
export function placesNeeded({ guardrails }: AttachedGroup, characters: number): number | undefined {
  const alone = guardrails.filter(hasAllow).length;
  const rest = guardrails.filter((guardrail) => !hasAllow(guardrail));
  const packs = packsNeeded(rest, sizes(characters));
  return rest.length === 0 ? alone : packs && alone + packs;
}

function hasAllow(guardrail: Guardrail): boolean {
  return effectsIn(guardrail).includes('Allow');
}

function sizes(characters: number) {
  return {
    fits: (items: readonly Guardrail[]) => sentLength(joinDocuments(byName(items))) <= characters,
    sizeOf: ({ content }: Guardrail) => sentLength(content),
  };
}

function byName(guardrails: readonly Guardrail[]): Guardrail[] {
  return [...guardrails].sort((a, b) => (a.name < b.name ? -1 : 1));
}
