import { policyQuotas } from '../../aws/quotas';
import { guardrailLists, targetOf } from '../../model/guardrail-lists';
import { isAuthorizationType } from '../../model/guardrail-types';
import type { GuardrailTarget, GuardrailType } from '../../model/landing-zone';
import type { Workspace } from '../../model/workspace';
import { targetKey } from '../target-key';

/**
 * Tells which targets can take one more policy of a type: beside those that their lists name, and those that exceptions
 * have moved to them so far. Where policies are packed there is always room; whether all of it suffices, the rule
 * `policy-slots` says in the end.
 */
export class Room {
  private readonly attached = new Map<string, number>();
  private readonly quotas;
  private readonly packs: boolean;

  constructor(workspace: Workspace) {
    const { data } = workspace.organization;
    this.quotas = policyQuotas(data.partition ?? 'aws', data.quotas?.policies);
    this.packs = data.packGuardrails ?? false;
    for (const { place, entries } of guardrailLists(workspace)) {
      const target = targetOf(place);
      for (const { name } of target ? entries : []) {
        const type = workspace.policyByName.get(name)?.type;
        if (type && target) this.take(type, target);
      }
    }
  }

  isLeft(type: GuardrailType, target: GuardrailTarget): boolean {
    if (this.packs && isAuthorizationType(type)) return true;
    const { perTarget, takenPerTarget } = this.quotas[type];
    return takenPerTarget + (this.attached.get(key(type, target)) ?? 0) < perTarget;
  }

  take(type: GuardrailType, target: GuardrailTarget): void {
    this.attached.set(key(type, target), (this.attached.get(key(type, target)) ?? 0) + 1);
  }
}

function key(type: GuardrailType, target: GuardrailTarget): string {
  return `${type} ${targetKey(target)}`;
}
