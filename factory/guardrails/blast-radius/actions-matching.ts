import { matchedActions } from '../checks/matched-actions';

/**
 * Names of real actions that a pattern matches. Which services a wildcard in the prefix stands for is not looked up: that
 * would take reading the actions of all.
 */
export function actionsMatching(pattern: string): readonly string[] {
  return matchedActions(pattern)?.map(({ service, name }) => `${service}:${name}`) ?? [];
}
