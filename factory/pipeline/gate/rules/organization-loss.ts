import { resourceLoss } from '../resource-loss';

/** The organization would be deleted or made anew. */
export const organizationLoss = resourceLoss({
  id: 'organization-loss',
  types: ['aws_organizations_organization'],
  noun: 'organization',
  loss: 'Deleting it takes guardrails, delegated administration and consolidated billing from every account.',
  explicitForm: 'never',
});
