import type { ResourceChange } from '../plan-summary';
import type { Situation } from './retriable-errors';

/** Types whose resources are principals of policies, or speak for one. */
const PRINCIPALS = new Set([
  'aws_iam_role',
  'aws_iam_user',
  'aws_iam_group',
  'aws_iam_instance_profile',
  'aws_iam_openid_connect_provider',
  'aws_iam_service_linked_role',
]);

/** @param changes - what was changed just before, and what is being changed */
export function situationAfter(changes: readonly ResourceChange[]): Situation {
  const made = new Set(
    changes.filter(({ action }) => action === 'create' || action === 'replace').map(({ type }) => type),
  );
  const newAccount = changes.some(
    ({ type, action }) => type === 'aws_organizations_account' && action === 'create',
  );
  return { newAccount, newPrincipals: newAccount || [...made].some((type) => PRINCIPALS.has(type)) };
}
