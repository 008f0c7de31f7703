import { createHash } from 'node:crypto';
import { policyName } from '../../aws/organization-limits';
import type { AuthorizationType } from '../../model/guardrail-types';
import type { GuardrailTarget } from '../../model/landing-zone';
import { targetKey } from '../target-key';

/** Room that a pack's number and its hyphen take. */
const NUMBER = 5;

/** Begins the name of every pack; no guardrail's name may begin like that. */
export const packPrefix = (type: AuthorizationType): string => `pack-${type}-`;

/**
 * Name of a pack, of which its Terraform address is made: its target and its number among the target's packs, so that it
 * stays when what is in it changes. A slug that is too long is cut and told apart by a digest of the whole.
 *
 * @param number - from 0; people count from 1
 */
export function packName(type: AuthorizationType, target: GuardrailTarget, number: number): string {
  const whole = `${packPrefix(type)}${targetKey(target)}`;
  const room = policyName.max - NUMBER;
  if (whole.length <= room) return `${whole}-${number + 1}`;
  const digest = createHash('sha256').update(whole).digest('hex').slice(0, 16);
  const cut = whole.slice(0, room - digest.length - 1).replace(/-$/, '');
  return `${cut}-${digest}-${number + 1}`;
}
