import { ciRole } from '../../model/bootstrap/bootstrap';
import type { GuardedOrganization } from '../guarded-organization';
import type { Need } from './need';

/** A role that guardrails must not lock out. */
export interface EssentialRole {
  /** In words, such as `the access role OrganizationAccountAccessRole`. */
  readonly words: string;
  readonly kind: 'access' | 'planning' | 'deployment' | 'breakGlass';
  /** As questions name principals. */
  readonly principal: string;
}

/** The access role, the role by which CI plans, and the roles that organization.yaml calls essential. */
export function essentialRoles({
  organization,
  hasPlanRole,
}: Pick<GuardedOrganization, 'organization' | 'hasPlanRole'>): EssentialRole[] {
  const { accessRole, essentialRoles } = organization;
  const role = (kind: EssentialRole['kind'], noun: string) => (name: string) => ({
    words: `the ${noun} ${name}`,
    kind,
    principal: `role/${name.replace(/^\/+/, '')}`,
  });
  return [
    role('access', 'access role')(accessRole),
    ...(hasPlanRole ? [role('planning', 'plan role')(ciRole.plan)] : []),
    ...essentialRoles.deployment.map(role('deployment', 'deployment role')),
    ...essentialRoles.breakGlass.map(role('breakGlass', 'break-glass role')),
  ];
}

/** What a role of each kind needs in an account. */
export type NeedsByKind = Readonly<Record<EssentialRole['kind'], readonly Need[]>>;
