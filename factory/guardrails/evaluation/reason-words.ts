import type { PolicyCondition } from '../policy-statement';
import type { Answer } from './answer';
import type { KeyState } from './request';
import { RESOURCE } from './statement';

/** Longer lists are cut: the file has them. */
const MOST = 4;

/** `Action s3:GetObject, s3:PutObject and 7 more`. */
export function listWords(element: string, values: readonly string[]): string {
  const more = values.length - MOST;
  const shown = values.slice(0, more > 1 ? MOST : values.length).join(', ');
  return more > 1 ? `${element} ${shown} and ${more} more` : `${element} ${shown}`;
}

/** What a decision depends on: `aws:SourceIp, the ARN of the resource`. */
export function openWords(dependsOn: readonly string[]): string {
  return dependsOn.map((key) => (key === RESOURCE ? 'the ARN of the resource' : key)).join(', ');
}

/** A condition, whether it holds, and what the request has: `StringNotEquals aws:RequestedRegion eu-west-1 holds: it is us-east-1`. */
export function conditionWords(
  { operator, key, values }: PolicyCondition,
  state: KeyState,
  answer: Answer,
): string {
  const verb = answer === true ? 'holds' : answer === false ? 'does not hold' : 'may hold';
  return `${listWords(`${operator} ${key}`, values)} ${verb}: ${stateWords(state)}`;
}

function stateWords(state: KeyState): string {
  if ('unknown' in state) return 'whatever it is';
  return state.values.length === 0 ? 'the request lacks it' : `it is ${state.values.join(', ')}`;
}
