import { z } from 'zod';
import { policyName } from '../aws/identity-limits';
import { lengthOf, text, textList } from './shape-kit';

/** Shapes in which permission sets and roles name their policies. */

export const managedPolicies = textList(
  'AWS managed policies: names, with their path if they have one, or ARNs.',
  ['ReadOnlyAccess', 'job-function/Billing'],
);

/** @param where - what AWS wants of it */
export const customerManagedPolicy = (where: string) =>
  z
    .union([
      z.string(),
      z.strictObject({
        name: text('Name of the policy.', lengthOf(policyName)),
        path: text('Its path. Default: `/`.', { examples: ['/teams/payments/'] }).optional(),
      }),
    ])
    .meta({
      description: `A customer managed policy by name, or by name and path. ${where}`,
      examples: ['payments-developer'],
    });

/** @param where - what AWS wants of a customer managed policy */
export const permissionsBoundary = (where: string) =>
  z
    .strictObject({
      managedPolicy: text('An AWS managed policy: name or ARN.').optional(),
      customerManagedPolicy: customerManagedPolicy(where).optional(),
    })
    .meta({ description: 'The most that it can come to allow: one policy of either kind.' });
