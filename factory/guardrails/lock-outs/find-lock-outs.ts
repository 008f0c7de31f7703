import type { Pointer } from '../../diagnostics/problem';
import { type GuardrailList, guardrailLists } from '../../model/guardrail-lists';
import { isAuthorizationType } from '../../model/guardrail-types';
import { lineage } from '../../model/organizational-unit-tree';
import { guardedOrganization } from '../../model/resolve/guarded-organization';
import { delegatedAdministrator } from '../../model/resolve/resolve-identity';
import type { RequestDocument, Workspace } from '../../model/workspace';
import { accountKeys } from '../account-groups';
import type { Decision, Level } from '../evaluation/decision';
import { type GuardrailEvaluator, guardrailEvaluator } from '../evaluation/evaluator';
import { parsePolicy } from '../evaluation/parse-policy';
import { chainOf, positionOf } from '../exceptions/position';
import { fullAccessTargets } from '../full-access-targets';
import type { GuardedOrganization } from '../guarded-organization';
import type { AuthorizationPolicy, PolicyStatement } from '../policy-statement';
import { accountNeeds } from './account-needs';
import { budgetActionAttachments } from './budget-actions';
import { type EssentialRole, essentialRoles } from './essential-roles';
import { type Need, sessionContext } from './need';
import { networkKey } from './network-needs';

/** A place in the files whose guardrail keeps an essential role from what it needs. */
export interface LockOut {
  readonly file: string;
  readonly pointer: Pointer;
  readonly role: EssentialRole;
  /** What denies, the first found; undefined when nothing attached to the place allows. */
  readonly denial: { readonly policy: AuthorizationPolicy; readonly statement: PolicyStatement } | undefined;
  /** The place in words. */
  readonly target: string;
  /** Whether someone else, who is to take on the role, is kept from it. */
  readonly isTakingOn: boolean;
  /** Actions that are denied, in the order of need. */
  readonly actions: ReadonlySet<string>;
  /** Slugs of the accounts. */
  readonly accounts: readonly string[];
}

/**
 * Finds essential roles that guardrails, or what budget actions will attach, lock out: one for each attachment and role,
 * whatever the number of accounts.
 */
export function findLockOuts(workspace: Workspace): LockOut[] {
  const guarded = guardedOrganization(workspace);
  const ofBudgets = budgetActionAttachments(workspace);
  const organization = { ...guarded, guardrails: [...guarded.guardrails, ...ofBudgets.guardrails] };
  if (!bindsAnyone(organization)) return [];
  const lists = [...guardrailLists(workspace), ...ofBudgets.lists];
  return new LockOutFinder(workspace, organization, lists).find();
}

function bindsAnyone(organization: GuardedOrganization): boolean {
  return (
    organization.guardrails.some(({ type }) => isAuthorizationType(type)) ||
    fullAccessTargets(organization, false).length > 0
  );
}

/** Accounts that no policy tells apart, and that need the same. */
interface Group {
  readonly request: RequestDocument;
  readonly accounts: string[];
}

class LockOutFinder {
  private readonly evaluator: GuardrailEvaluator;
  private readonly found = new Map<string, LockOut & { actions: Set<string>; accounts: string[] }>();

  constructor(
    private readonly workspace: Workspace,
    private readonly organization: GuardedOrganization,
    private readonly lists: readonly GuardrailList[],
  ) {
    this.evaluator = guardrailEvaluator(organization);
  }

  find(): LockOut[] {
    const needsOf = accountNeeds(this.workspace);
    const roles = essentialRoles(this.organization);
    for (const group of this.groups()) {
      const needs = needsOf(group.request);
      const closed = this.isClosed(group.request);
      for (const role of roles) {
        // What is on its way out is to do nothing more; only the baseline is kept in order.
        if (closed && role.kind !== 'access') continue;
        for (const need of needs[role.kind]) this.hold(group, role, need);
      }
    }
    return [...this.found.values()];
  }

  /** A level that allows nothing at all locks everyone out, which is for another rule to tell. */
  private allowsSomething({ entries }: GuardrailList): boolean {
    return this.organization.guardrails.some(
      (guardrail) =>
        guardrail.type === 'scp' &&
        entries.some(({ name }) => name === guardrail.name) &&
        parsePolicy(guardrail).statements.some(({ effect }) => effect === 'Allow'),
    );
  }

  private groups(): Iterable<Group> {
    const keyOf = accountKeys(this.organization);
    const administrator = delegatedAdministrator(this.workspace);
    const shared = new Set(Object.values(this.workspace.organization.data.sharedAccounts ?? {}));
    const requests = new Map(this.workspace.requests.map((request) => [request.slug, request]));
    const groups = new Map<string, Group>();
    for (const account of this.organization.accounts) {
      const request = requests.get(account.slug);
      if (!request) continue;
      const { baseline, regions, deploy, serviceQuotas, change, customFields, support, dns, network } =
        request.data;
      const facts = [change, customFields, support].some((fact) => fact !== undefined);
      const key = JSON.stringify([
        keyOf(account),
        baseline,
        regions,
        deploy,
        serviceQuotas,
        facts,
        dns?.zone,
        dns?.name !== undefined,
        networkKey(network),
        request.slug === administrator,
        // What it carries for the organisation is set up in it alone.
        shared.has(request.slug) ? request.slug : undefined,
      ]);
      const group = groups.get(key);
      if (group) group.accounts.push(account.slug);
      else groups.set(key, { request, accounts: [account.slug] });
    }
    return groups.values();
  }

  private isClosed({ data }: RequestDocument): boolean {
    const unit = this.workspace.organizationalUnitByPath.get(data.organizationalUnit ?? '');
    return lineage(unit).some((above) => above.data.closed === true);
  }

  private hold(group: Group, role: EssentialRole, need: Need): void {
    const { action, region, resource, principal = role.principal } = need;
    const decision = this.evaluator.decide(
      { kind: 'account', slug: group.request.slug },
      { action, region, resource, principal, context: sessionContext(role.kind === 'breakGlass') },
    );
    if (decision.verdict !== 'denied') return;
    for (const { key, ...place } of this.culprits(group, decision)) {
      const isTakingOn = need.principal !== undefined;
      const id = JSON.stringify([place.file, place.pointer, role.words, key, isTakingOn]);
      const known = this.found.get(id) ?? { ...place, role, isTakingOn, actions: new Set(), accounts: [] };
      known.actions.add(action);
      if (!known.accounts.includes(group.request.slug)) known.accounts.push(...group.accounts);
      this.found.set(id, known);
    }
  }

  /** Where in the files the policies that deny are attached; for a denial by silence, where the silent level is. */
  private culprits(
    group: Group,
    { deciding, implicit }: Decision,
  ): (Pick<LockOut, 'file' | 'pointer' | 'denial' | 'target'> & { readonly key: string })[] {
    const chain = chainOf(this.workspace, group.request);
    const above = this.lists.filter(({ place }) => chain.includes(positionOf(place)));
    const denying = deciding.flatMap((denial) =>
      above.flatMap(({ file, target, entries }) =>
        entries
          .filter(({ name }) => name === denial.policy.name)
          .map(({ name, pointer }) => ({ file, pointer, target, denial, key: name })),
      ),
    );
    if (denying.length > 0 || !implicit) return denying;
    return above
      .filter((list) => isAt(list, implicit) && this.allowsSomething(list))
      .map(({ file, pointer, target }) => ({ file, pointer, target, denial: undefined, key: 'implicit' }));
  }
}

function isAt({ place }: GuardrailList, level: Level): boolean {
  if (place.kind !== 'organizationalUnit' || level.kind !== 'organizationalUnit') {
    return place.kind === level.kind;
  }
  return place.unit.path === level.path;
}
