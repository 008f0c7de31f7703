import { actionsOf } from '../../aws/iam/actions';
import { servicePrefixes } from '../../aws/iam/services';
import { quoted } from '../../diagnostics/quoted';
import { suggest } from '../../diagnostics/suggest';
import { covers, hasWildcard } from '../wildcard';

export interface ActionMisfit {
  readonly message: string;
  readonly suggest: readonly string[];
}

/** Tells what AWS has no action for. */
export type ActionCheck = (action: string) => ActionMisfit | undefined;

/**
 * Checks names of actions, wildcards allowed, against AWS's own.
 *
 * @param knownActions - patterns for actions that the data lacks
 */
export function actionCheck(knownActions: readonly string[]): ActionCheck {
  const extra = knownActions.map((pattern) => pattern.toLowerCase());
  const known = new Map<string, ActionMisfit | undefined>();
  return (action) => {
    if (!known.has(action)) known.set(action, actionMisfit(action, extra));
    return known.get(action);
  };
}

function actionMisfit(action: string, extra: readonly string[]): ActionMisfit | undefined {
  const lower = action.toLowerCase();
  const colon = lower.indexOf(':');
  const service = lower.slice(0, colon);
  if (colon === -1 || hasWildcard(service)) return undefined;
  if (extra.some((pattern) => covers(pattern, lower))) return undefined;
  if (!servicePrefixes().has(service)) {
    return {
      message: `AWS has no service with the prefix ${quoted(action.slice(0, colon))}, so that this matches nothing.`,
      suggest: suggest(service, servicePrefixes()).map((prefix) => prefix + action.slice(colon)),
    };
  }
  const name = lower.slice(colon + 1);
  // Said often, and of services whose actions nothing else asks for: they need not be read.
  if (name === '*') return undefined;
  const actions = actionsOf(service);
  if (actions.has(name)) return undefined;
  const prefix = action.slice(0, colon + 1);
  const names = [...actions.values()].map((found) => found.name);
  if (!hasWildcard(name)) {
    return {
      message: `The service ${service} has no action ${quoted(action.slice(colon + 1))}, so that this matches nothing.`,
      suggest: suggest(name, names).map((found) => prefix + found),
    };
  }
  if (names.some((found) => covers(name, found.toLowerCase()))) return undefined;
  return {
    message: `${quoted(action)} matches nothing: the service ${service} has no such action.`,
    suggest: suggestBeginnings(name, names).map((found) => prefix + found),
  };
}

/** Shorter ones are near to too much. */
const SHORTEST_STEM = 5;

/** For `getbukcet*`: `GetBucket*`. */
function suggestBeginnings(name: string, names: readonly string[]): string[] {
  const stem = name.slice(0, -1);
  if (!name.endsWith('*') || hasWildcard(stem) || stem.length < SHORTEST_STEM) return [];
  return suggest(
    stem,
    names.map((found) => found.slice(0, stem.length)),
  ).map((found) => `${found}*`);
}
