import type { PolicyCondition } from '../policy-statement';
import { variablesWithoutDefault } from './policy-text';
import type { KeyState, Request } from './request';
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
  request: Request,
  holds: boolean,
): string {
  const verb = holds ? 'holds' : 'does not hold';
  const condition = `${listWords(`${operator} ${key}`, values)} ${verb}`;
  const lacked = values.flatMap(variablesWithoutDefault).find((variable) => lacks(request, variable));
  if (!holds && lacked !== undefined && !lacks(request, key)) {
    return `${condition}: the request lacks ${lacked}, which a variable stands for`;
  }
  return `${condition}: ${stateWords(request.stateOf(key.toLowerCase()))}`;
}

function lacks(request: Request, key: string): boolean {
  const state = request.stateOf(key.toLowerCase());
  return 'values' in state && state.values.length === 0;
}

function stateWords(state: KeyState): string {
  if ('unknown' in state) return 'whatever it is';
  return state.values.length === 0 ? 'the request lacks it' : `it is ${state.values.join(', ')}`;
}
