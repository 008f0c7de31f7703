import type { GuardrailTarget } from '../model/landing-zone';
import type { GuardedOrganization } from './guarded-organization';

/** The root, OUs and accounts that keep FullAWSAccess, or those from which someone detached it. */
export function fullAccessTargets(
  { organization, organizationalUnits, accounts }: Omit<GuardedOrganization, 'guardrails'>,
  isAttached: boolean,
): GuardrailTarget[] {
  const isSo = ({ fullAwsAccess }: { readonly fullAwsAccess: boolean }) => fullAwsAccess === isAttached;
  return [
    ...(isSo(organization) ? [{ kind: 'root' } as const] : []),
    ...organizationalUnits.filter(isSo).map(({ slug }) => ({ kind: 'organizationalUnit', slug }) as const),
    ...accounts.filter(isSo).map(({ slug }) => ({ kind: 'account', slug }) as const),
  ];
}
