import type { AllowedActions } from '../model/deploy';

/** The policy of a role's `allow`. */
export function allowPolicy(allow: readonly AllowedActions[]): object {
  return {
    Version: '2012-10-17',
    Statement: allow.map(({ actions, resources }) => ({
      Effect: 'Allow',
      Action: actions,
      Resource: resources,
    })),
  };
}
