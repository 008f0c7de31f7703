import { actionsOf } from '../../aws/iam/actions';
import { matcherOf } from './filled-pattern';

/**
 * Names of real actions that a pattern matches. Which services a wildcard in the prefix stands for is not looked up: that
 * would take reading the actions of all.
 */
export function actionsMatching(pattern: string): readonly string[] {
  const [service = '', name] = pattern.split(':');
  if (name === undefined || /[*?]/.test(service)) return [];
  const matches = matcherOf(name);
  return [...actionsOf(service).values()]
    .map((action) => action.name)
    .filter(matches)
    .map((own) => `${service}:${own}`);
}
