import type { GateContext, GateRule, Loss } from '../gate-rule';
import { GuardrailTargets } from '../guardrail-targets';
import { attachedAfter, attachedBefore } from '../policy-attachments';

/**
 * A guardrail would no longer hold for a place: its policy is detached from it, deleted, or replaced elsewhere, or it leaves the
 * pack that is attached there. Nothing is lost where it, or each of its statements, is attached to the place or above it
 * afterwards, as when guardrails are packed anew.
 *
 * What a document says is not judged: documents are edited all the time, and `guardrails diff` says what that does to accounts.
 */
export const guardrailDetached: GateRule = {
  id: 'guardrail-detached',
  explicitForm: 'allow',
  check: (context) => [...detached(context), ...disabledTypes(context)],
};

function detached(context: GateContext): readonly Loss[] {
  const later = attachedAfter(context);
  const targets = new GuardrailTargets(context.landingZone);
  const seen = new Set<string>();
  return attachedBefore(context).flatMap(({ address, targetId, guardrails, parts }) => {
    const there = later.filter(
      (other) => other.targetId === targetId || targets.isAbove(other.address, address),
    );
    const statements = new Set(there.flatMap((attachment) => [...attachment.parts]));
    if (parts.size > 0 && [...parts].every((part) => statements.has(part))) return [];
    const target = targets.nameOf(address, targetId);
    if (target === undefined) return [];
    const names = new Set(there.flatMap((attachment) => attachment.guardrails));
    const stays = there.some((attachment) => attachment.address === address);
    // Without its policy in the plan an attachment has no name but its address.
    const lost =
      guardrails.length > 0 || stays
        ? guardrails.filter((name) => !names.has(name))
        : [targets.guardrailOf(address)];
    return lost.flatMap((guardrail) => {
      const subject = `${guardrail} from ${target}`;
      if (seen.has(subject)) return [];
      seen.add(subject);
      return [
        {
          address,
          subject,
          summary: `The plan would detach the guardrail ${guardrail} from ${target}`,
          detail:
            'What it denies or sets would hold there no longer. `account-factory guardrails diff` says what that means, account by account.',
        },
      ];
    });
  });
}

/** Disabling a type detaches all policies of that type, in AWS, whatever states say of them. */
function disabledTypes({ changes }: GateContext): readonly Loss[] {
  return changes
    .filter(({ type, action }) => type === 'aws_organizations_organization' && action === 'update')
    .flatMap(({ address, before, after }) => {
      const still = new Set(enabledTypes(after));
      return enabledTypes(before)
        .filter((type) => !still.has(type))
        .map((type) => ({
          address,
          subject: `${type} from the organization`,
          summary: `The plan would disable the policy type ${type}`,
          detail:
            'AWS then detaches every policy of that type from everything. If they are to stay, name the type in `policyTypes` of organization.yaml.',
        }));
    });
}

function enabledTypes(organization: GateContext['changes'][number]['after']): readonly string[] {
  const types = organization?.enabled_policy_types;
  return Array.isArray(types) ? types.filter((type): type is string => typeof type === 'string') : [];
}
