import type { Pointer } from '../../diagnostics/problem';
import {
  type AttachedGuardrail,
  type GuardrailList,
  type GuardrailPlace,
  targetOf,
} from '../../model/guardrail-lists';
import { isAuthorizationType } from '../../model/guardrail-types';
import type { GuardrailTarget } from '../../model/landing-zone';
import { lineage } from '../../model/organizational-unit-tree';
import type { OrganizationalUnitNode, RequestDocument, Workspace } from '../../model/workspace';
import type { FilledPolicy } from '../filled-policies';
import { targetsAround } from './by-attachment';
import { canTakeCondition, withCondition } from './by-condition';
import { type Spared, spared } from './spared';

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
 * @param hasRoom - whether a target can take one more policy of the guardrail's type
 */
export function applyExceptions(
  workspace: Workspace,
  { policy, value }: FilledPolicy,
  attachments: readonly Attachment[],
  hasRoom: (target: GuardrailTarget) => boolean,
): WithExceptions {
  const targets: GuardrailTarget[] = [];
  const refusals: Refusal[] = [];
  const conditional = { units: new Set<OrganizationalUnitNode>(), accounts: new Set<RequestDocument>() };
  for (const { list, entry } of attachments) {
    const own = targetOf(list.place);
    if (!own) continue;
    const out = spared(workspace, list.place, entry);
    if (out.units.size + out.accounts.size === 0) {
      targets.push(own);
      continue;
    }
    const around = targetsAround(workspace, policy.type, list.place, out);
    if (around?.every(hasRoom)) {
      targets.push(...around);
      continue;
    }
    targets.push(own);
    const reason = reasonAgainstCondition(workspace, { policy, value }, attachments, list.place, out);
    if (reason !== undefined) {
      refusals.push({ file: list.file, pointer: entry.pointer, reason });
      continue;
    }
    for (const unit of out.units) conditional.units.add(unit);
    for (const account of out.accounts) conditional.accounts.add(account);
  }
  const document =
    isAuthorizationType(policy.type) && conditional.units.size + conditional.accounts.size > 0
      ? withCondition(workspace, policy.type, value, conditional)
      : value;
  return { targets: distinct(targets), document, refusals };
}

function reasonAgainstCondition(
  workspace: Workspace,
  { policy, value }: Pick<FilledPolicy, 'policy' | 'value'>,
  attachments: readonly Attachment[],
  place: GuardrailPlace,
  out: Spared,
): string | undefined {
  if (!isAuthorizationType(policy.type)) {
    return 'A policy of this type takes no conditions, and no set of whole OUs with room for it leaves out just what is spared.';
  }
  if (!canTakeCondition(value)) {
    return 'It has a statement that allows, on which a condition would spare no one, and no set of whole OUs with room for it leaves out just what is spared.';
  }
  // One policy serves all its attachments: a condition in it would also spare where another attachment does not.
  const spares = (other: Spared, unit: OrganizationalUnitNode | undefined, account?: RequestDocument) =>
    (account !== undefined && other.accounts.has(account)) ||
    lineage(unit).some((above) => other.units.has(above));
  for (const { list, entry } of attachments) {
    if (list.place === place) continue;
    const other = spared(workspace, list.place, entry);
    const covers = (unit: OrganizationalUnitNode | undefined) =>
      list.place.kind === 'root' ||
      (list.place.kind === 'organizationalUnit' && lineage(unit).includes(list.place.unit));
    const bound =
      [...out.units].some(
        (unit) =>
          !spares(other, unit) &&
          (covers(unit) ||
            (list.place.kind === 'organizationalUnit' && lineage(list.place.unit).includes(unit))),
      ) ||
      [...out.accounts].some((account) => {
        const unit = workspace.organizationalUnitByPath.get(account.data.organizationalUnit ?? '');
        const isOwn = list.place.kind === 'account' && list.place.request === account;
        return !spares(other, unit, account) && (covers(unit) || isOwn);
      }) ||
      (list.place.kind === 'account' &&
        lineage(
          workspace.organizationalUnitByPath.get(list.place.request.data.organizationalUnit ?? ''),
        ).some((unit) => out.units.has(unit)));
    if (bound) return `It is attached to ${list.target} as well, which binds what is spared here.`;
  }
  return undefined;
}

function distinct(targets: readonly GuardrailTarget[]): GuardrailTarget[] {
  return [...new Map(targets.map((target) => [JSON.stringify(target), target])).values()];
}
