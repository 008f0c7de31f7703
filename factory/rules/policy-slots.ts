import { policyQuotas } from '../aws/quotas';
import { attachmentOrigins } from '../guardrails/attachment-origin';
import { type AttachedGroup, attachedGroups } from '../guardrails/packing/attached-groups';
import { packer, placesNeeded } from '../guardrails/packing/packer';
import { type QuotasAt, quotasAt } from '../guardrails/packing/quotas-at';
import { targetKey } from '../guardrails/target-key';
import { targetName } from '../guardrails/target-name';
import { guardrailLists, targetOf } from '../model/guardrail-lists';
import { isAuthorizationType } from '../model/guardrail-types';
import type { GuardrailTarget } from '../model/landing-zone';
import { guardedOrganization } from '../model/resolve/guarded-organization';
import type { Workspace } from '../model/workspace';
import { countOf } from '../text/count-of';
import type { Finding, Rule } from './rule';

/**
 * More policies on one target than AWS takes, exceptions worked out and packed where that is switched on. Only what is
 * attached to the target itself counts, FullAWSAccess with it where it is attached.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
export const policySlots: Rule = {
  id: 'policy-slots',
  check(workspace, report) {
    const { data } = workspace.organization;
    const organization = guardedOrganization(workspace);
    const at = quotasAt(organization, policyQuotas(data.partition ?? 'aws', data.quotas?.policies));
    const packOf = packer(at);
    for (const group of attachedGroups(organization.guardrails)) {
      const { perTarget, takenPerTarget } = at(group.type, group.target);
      if (group.guardrails.length + takenPerTarget <= perTarget) continue;
      const packs = data.packGuardrails === true && isAuthorizationType(group.type);
      if (packs && packOf(group)) continue;
      const message = packs ? tooManyPacked(workspace, group, at) : tooMany(workspace, group, at);
      if (message !== undefined) report({ ...positionOf(workspace, group), message });
    }
  },
};

function tooMany(workspace: Workspace, { type, target, guardrails }: AttachedGroup, at: QuotasAt): string {
  const { perTarget, takenPerTarget } = at(type, target);
  const full = takenPerTarget > 0 ? ", AWS's full access counted" : '';
  const pack = isAuthorizationType(type)
    ? 'Attach some of them elsewhere, join documents, or let them be packed: "packGuardrails: true".'
    : 'Attach some of them elsewhere, or join documents.';
  return `${guardrails.length + takenPerTarget} policies of type ${type} are attached to the ${targetName(workspace, target)}${full}; the quota is ${perTarget}. ${pack}`;
}

/** Undefined when one document alone is too large, which is told of it by itself. */
function tooManyPacked(workspace: Workspace, group: AttachedGroup, at: QuotasAt): string | undefined {
  const { type, target, guardrails } = group;
  const { perTarget, takenPerTarget, characters } = at(type, target);
  const needed = placesNeeded(group, characters);
  if (needed === undefined) return undefined;
  const slots = perTarget - takenPerTarget;
  return `The ${countOf(guardrails.length, 'guardrail')} of type ${type} that are attached to the ${targetName(workspace, target)} take ${countOf(needed, 'place')} even when they are packed into documents of ${characters} characters; it has ${slots}. Attach some of them elsewhere, or shorten them.`;
}

/** The target's own list; without one, whatever attaches the first of them. */
function positionOf(
  workspace: Workspace,
  { target, guardrails }: AttachedGroup,
): Pick<Finding, 'file' | 'pointer' | 'onKey'> {
  const own = guardrailLists(workspace).find(({ place }) => isSame(targetOf(place), target));
  const list = own ?? attachmentOrigins(workspace)(guardrails[0]?.name ?? '', target)?.list;
  return list
    ? { file: list.file, pointer: list.pointer, onKey: true }
    : { file: workspace.organization.file };
}

function isSame(one: GuardrailTarget | undefined, other: GuardrailTarget): boolean {
  return one !== undefined && targetKey(one) === targetKey(other);
}
