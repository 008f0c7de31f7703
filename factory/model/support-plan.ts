import { z } from 'zod';

/** AWS Support plans as far as a landing zone has to do with them: a new account has `basic`. */
export const supportPlans = ['basic', 'enterprise'] as const;

export type SupportPlan = (typeof supportPlans)[number];

/** `support` of a request, an OU or the organisation. */
export const supportPlan = z.enum(supportPlans).meta({
  description:
    'AWS Support plan that the account is to be on. AWS has no API for it: `list --support` prints the case to open. Default: `basic`.',
});
