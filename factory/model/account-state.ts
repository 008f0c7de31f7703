import { z } from 'zod';

/** Where an account is in its life, as its request says it. */
export const accountStates = ['active', 'closed'] as const;

/** `state` of a request. */
export const accountState = z.enum(accountStates).meta({
  description:
    'Whether the account is in use. `closed` says in so many words that it is to be given up: nobody is let in any more, its budget, networks and zone go, and only then may its request be removed, which closes the account in AWS. Default: `active`.',
});
