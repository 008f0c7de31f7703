import { guardrailTypes } from '../model/guardrail-types';
import type { Account, Guardrail, GuardrailTarget, LandingZone } from '../model/landing-zone';
import type { Workspace } from '../model/workspace';
import { type AttachmentOrigin, attachmentOrigins } from './attachment-origin';
import { chainOf } from './exceptions/position';
import { spared } from './exceptions/spared';
import { levelsOf } from './levels';
import { targetKey } from './target-key';

/** A guardrail that is attached to an account or above it. */
export interface AccountGuardrail {
  readonly guardrail: Guardrail;
  /** Where it is attached. */
  readonly target: GuardrailTarget;
  /** What in the files attaches it there. */
  readonly origin: AttachmentOrigin | undefined;
  /** Whether a condition in it spares the account, so that it holds for the others alone. */
  readonly spared: boolean;
}

/** The guardrails of an account: from the root down, at each level types in their usual order, by name. */
export function accountGuardrails(
  workspace: Workspace,
  landingZone: LandingZone,
  account: Account,
): AccountGuardrail[] {
  const originOf = attachmentOrigins(workspace);
  const request = workspace.requests.find(({ slug }) => slug === account.slug);
  const chain = request ? chainOf(workspace, request) : [];
  const byType = [...landingZone.guardrails].sort(
    (a, b) => guardrailTypes.indexOf(a.type) - guardrailTypes.indexOf(b.type),
  );
  return levelsOf(landingZone, account).flatMap((target) => {
    const key = targetKey(target);
    return byType
      .filter(({ targets }) => targets.some((candidate) => targetKey(candidate) === key))
      .map((guardrail): AccountGuardrail => {
        const origin = originOf(guardrail.name, target);
        const out = origin && spared(workspace, origin.list.place, origin.entry).positions;
        return { guardrail, target, origin, spared: chain.some((place) => out?.has(place)) };
      });
  });
}
