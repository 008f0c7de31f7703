import { type GivenRole, givenRoles } from '../../deploy/given-roles';
import { managedPolicyName } from '../../identity/managed-policy';
import type { AllowedActions, Deployment, DeployRole, OidcProvider } from '../deploy';
import type { DeploySection } from '../deploy-section';
import type { Origin } from '../landing-zone';
import type { Loose } from '../loose';
import { type LayerPlace, originIn } from './origins';
import { customerManagedPolicy, permissionsBoundary } from './policy-references';

/** A place that gives accounts deployment roles. */
export interface DeployLayer extends LayerPlace {
  readonly deploy: Loose<DeploySection> | undefined;
}

export interface ResolvedDeployment {
  readonly deployment: Deployment;
  /** By `deploy.<role>` and what it is of the role. */
  readonly origins: Readonly<Record<string, Origin>>;
}

const SESSION_HOURS = 1;

/**
 * Adds up the roles of all layers.
 *
 * @param layers - checked: no two of their roles have one name
 */
export function resolveDeploy(layers: readonly DeployLayer[]): ResolvedDeployment {
  const roles: DeployRole[] = [];
  const origins: Record<string, Origin> = {};
  for (const layer of layers) {
    for (const given of givenRoles(layer.deploy)) {
      const role = deployRole(given);
      roles.push(role);
      const tell = (what: string, value: unknown) => {
        origins[`deploy.${role.name}.${what}`] = originIn(layer, value, given.pointer);
      };
      tell('issuer', role.url);
      tell('subjects', role.subjects);
      for (const [what, value] of Object.entries(rightsOf(role))) tell(what, value);
    }
  }
  const existing = new Set(layers.flatMap(({ deploy }) => deploy?.existingProviders ?? []));
  return {
    deployment: { providers: providersOf(roles, existing), roles: roles.sort(by(({ name }) => name)) },
    origins,
  };
}

function deployRole({ entry: { data }, url = '', audience = '', subjects }: GivenRole): DeployRole {
  return {
    name: data.role ?? '',
    url,
    audience,
    subjects: subjects.map(({ text }) => text),
    managedPolicies: (data.managedPolicies ?? []).map((policy = '') => managedPolicyName(policy)),
    customerManagedPolicies: (data.customerManagedPolicies ?? []).map(customerManagedPolicy),
    allow: (data.allow ?? []) as readonly AllowedActions[],
    permissionsBoundary: permissionsBoundary(data.permissionsBoundary),
    sessionHours: data.sessionHours ?? SESSION_HOURS,
  };
}

/** An account has one provider for each issuer, which knows the audiences of all its roles. */
function providersOf(
  roles: readonly DeployRole[],
  existing: ReadonlySet<string | undefined>,
): OidcProvider[] {
  const audiences = new Map<string, Set<string>>();
  for (const { url, audience } of roles) {
    const own = audiences.get(url) ?? new Set();
    audiences.set(url, own.add(audience));
  }
  return [...audiences]
    .map(([url, own]) => ({ url, audiences: [...own].sort(), existing: existing.has(url) }))
    .sort(by(({ url }) => url));
}

/** What a role may do, in texts for `show`; without what it does not have. */
function rightsOf(role: DeployRole): Readonly<Record<string, readonly string[]>> {
  const boundary = role.permissionsBoundary;
  const rights = {
    policies: [
      ...role.managedPolicies,
      ...role.customerManagedPolicies.map(({ path, name }) => `${path}${name}`.slice(1)),
    ],
    allow: role.allow.flatMap(({ actions }) => actions),
    boundary: boundary
      ? ['managedPolicy' in boundary ? boundary.managedPolicy : boundary.customerManagedPolicy.name]
      : [],
  };
  return Object.fromEntries(Object.entries(rights).filter(([, texts]) => texts.length > 0));
}

function by<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : 1);
}
