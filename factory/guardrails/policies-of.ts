import { isAuthorizationType } from '../model/guardrail-types';
import type { Guardrail, GuardrailTarget, Policy } from '../model/landing-zone';
import { attachedGroups } from './packing/attached-groups';
import { describePack } from './packing/describe-pack';
import { joinDocuments } from './packing/join-documents';
import { packName } from './packing/pack-name';
import { packer } from './packing/packer';
import type { QuotasAt } from './packing/quotas-at';
import { targetKey } from './target-key';

/**
 * The policies that AWS is to hold for the guardrails, sorted by name: one each, and at targets that would have more of
 * them than AWS takes, packs in their place. Each pack belongs to one target. A guardrail that is packed wherever it is
 * attached has no policy of its own.
 *
 * @param quotasAt - given where packing is on. Targets at which even packs find no room, which a rule refuses, stay
 * unpacked
 */
export function policiesOf(guardrails: readonly Guardrail[], quotasAt?: QuotasAt): Policy[] {
  const packs: Policy[] = [];
  /** Guardrails and targets, by `name target`, that a pack takes care of. */
  const packed = new Set<string>();
  const packOf = quotasAt && packer(quotasAt);
  for (const group of packOf ? attachedGroups(guardrails) : []) {
    const { type, target } = group;
    if (!isAuthorizationType(type)) continue;
    packOf?.(group)?.packs.forEach((members, number) => {
      if (members.length === 0) return;
      const names = members.map(({ name }) => name);
      for (const name of names) packed.add(attachmentKey(name, target));
      packs.push({
        name: packName(type, target, number),
        type,
        description: describePack(target, names),
        content: joinDocuments(members),
        targets: [target],
        guardrails: names,
      });
    });
  }
  const own = guardrails.flatMap(({ name, type, description, content, targets }): Policy[] => {
    const left = targets.filter((target) => !packed.has(attachmentKey(name, target)));
    return left.length === 0 && targets.length > 0
      ? []
      : [{ name, type, description, content, targets: left, guardrails: [name] }];
  });
  return [...own, ...packs].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function attachmentKey(name: string, target: GuardrailTarget): string {
  return `${name} ${targetKey(target)}`;
}
