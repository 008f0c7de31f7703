import type { Pointer } from '../../diagnostics/problem';
import { type AttachedGuardrail, type GuardrailList, targetOf } from '../../model/guardrail-lists';
import { isAuthorizationType } from '../../model/guardrail-types';
import type { GuardrailTarget } from '../../model/landing-zone';
import type { Workspace } from '../../model/workspace';
import type { FilledPolicy } from '../filled-policies';
import { targetKey } from '../target-key';
import { targetsAround } from './by-attachment';
import { canTakeCondition, withCondition } from './by-condition';
import { chainOf, type Position, positionOf } from './position';
import type { Room } from './room';
import { spared } from './spared';

/** One place that a guardrail is attached to. */
export interface Attachment {
  readonly list: GuardrailList;
  readonly entry: AttachedGuardrail;
}

/** A guardrail with its exceptions worked out. */
export interface WithExceptions {
  readonly targets: readonly GuardrailTarget[];
  readonly document: unknown;
  readonly refusals: readonly Refusal[];
}

/** An exception that no attachment and no condition can make good. */
export interface Refusal {
  readonly file: string;
  readonly pointer: Pointer;
  readonly reason: string;
}

/**
 * Spares what the attachments of one guardrail say: by attaching it further down where whole OUs remain and have room,
 * else by a condition on the account or its path.
 *
 * @param room - of targets; what is moved to one takes some of it
 */
export function applyExceptions(
  workspace: Workspace,
  { policy, value }: FilledPolicy,
  attachments: readonly Attachment[],
  room: Room,
): WithExceptions {
  const targets: GuardrailTarget[] = [];
  const refusals: Refusal[] = [];
  const byCondition = new Set<Position>();
  for (const attachment of attachments) {
    const { list, entry } = attachment;
    const own = targetOf(list.place);
    if (!own) continue;
    const { positions } = spared(workspace, list.place, entry);
    if (positions.size === 0) {
      targets.push(own);
      continue;
    }
    const around = targetsAround(workspace, policy.type, positionOf(list.place), positions);
    if (around?.every((target) => room.isLeft(policy.type, target))) {
      for (const target of around) room.take(policy.type, target);
      targets.push(...around);
      continue;
    }
    targets.push(own);
    const reason =
      reasonAgainstCondition({ policy, value }) ??
      bindingReason(workspace, attachments, attachment, positions);
    if (reason !== undefined) refusals.push({ file: list.file, pointer: entry.pointer, reason });
    else for (const position of positions) byCondition.add(position);
  }
  const document =
    isAuthorizationType(policy.type) && byCondition.size > 0
      ? withCondition(workspace, policy.type, value, [...byCondition])
      : value;
  return { targets: distinct(targets), document, refusals };
}

function reasonAgainstCondition({
  policy,
  value,
}: Pick<FilledPolicy, 'policy' | 'value'>): string | undefined {
  if (!isAuthorizationType(policy.type)) {
    return 'A policy of this type takes no conditions, and no set of whole OUs with room for it leaves out just what is spared.';
  }
  if (canTakeCondition(value)) return undefined;
  return 'It has a statement that allows, on which a condition would spare no one, and no set of whole OUs with room for it leaves out just what is spared.';
}

/** One policy serves all its attachments: a condition in it would also spare where another attachment does not. */
function bindingReason(
  workspace: Workspace,
  attachments: readonly Attachment[],
  own: Attachment,
  positions: ReadonlySet<Position>,
): string | undefined {
  const other = attachments.find(
    (attachment) =>
      attachment !== own && [...positions].some((position) => binds(workspace, attachment, position)),
  );
  return other && `It is attached to ${other.list.target} as well, which binds what is spared here.`;
}

/** Whether an attachment holds for a position or for a part of it. */
function binds(workspace: Workspace, { list, entry }: Attachment, position: Position): boolean {
  const chain = chainOf(workspace, position);
  const { positions } = spared(workspace, list.place, entry);
  if (chain.some((above) => positions.has(above))) return false;
  const place = positionOf(list.place);
  return chain.includes(place) || chainOf(workspace, place).includes(position);
}

function distinct(targets: readonly GuardrailTarget[]): GuardrailTarget[] {
  return [...new Map(targets.map((target) => [targetKey(target), target])).values()];
}
