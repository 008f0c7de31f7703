import { isAuthorizationType } from '../../model/guardrail-types';
import type { Guardrail, GuardrailType } from '../../model/landing-zone';
import { fullAccessTargets } from '../full-access-targets';
import type { GuardedOrganization } from '../guarded-organization';
import type { GroupedEffects } from './effect';
import { fullAccess } from './full-access';
import {
  bindings,
  type ChangedGuardrail,
  changedGuardrails,
  type OrganizationChange,
} from './organization-change';
import type { ActionsMatching } from './probe-actions';
import { type GroupedSettings, settingChanges } from './setting-changes';
import { statementPairs } from './statement-pairs';
import { VerdictComparison } from './verdict-changes';

/** What a change of an organisation's guardrails does to its accounts. */
export interface BlastRadius {
  readonly guardrails: readonly GuardrailImpact[];
  readonly moves: readonly AccountMove[];
  /** Effective settings that change, by type of policy. */
  readonly settings: readonly { readonly type: GuardrailType; readonly groups: readonly GroupedSettings[] }[];
  /** Accounts that are there before and after: only they are compared. */
  readonly compared: number;
  /** Slugs of accounts that were not there before, and of those that are there no more. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Requests whose verdict was compared. */
  readonly requests: number;
}

/** A changed guardrail and whom it reaches. */
export interface GuardrailImpact extends ChangedGuardrail {
  /** Slugs of accounts for which it is not what it was. */
  readonly accounts: readonly string[];
  /** For types that decide over requests. */
  readonly groups: readonly GroupedEffects[];
}

/** Accounts that went from one OU to another. */
export interface AccountMove {
  readonly from: string;
  readonly to: string;
  readonly accounts: readonly string[];
  /** Names of guardrails that bind them before or after, not both. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  readonly groups: readonly GroupedEffects[];
}

/** Works out the blast radius of a change. */
export function blastRadius(change: OrganizationChange, actionsMatching: ActionsMatching): BlastRadius {
  const { before, after } = change;
  const wereThere = new Set(before.accounts.map(({ slug }) => slug));
  const areThere = new Set(after.accounts.map(({ slug }) => slug));
  const common = [...areThere].filter((slug) => wereThere.has(slug));
  const comparison = new VerdictComparison(change, actionsMatching);
  const [bindsBefore, bindsAfter] = [bindings(before), bindings(after)];
  let requests = 0;

  const compare = (
    guardrails: readonly Pick<ChangedGuardrail, 'type' | 'before' | 'after'>[],
    accounts: readonly string[],
    changedOnly: boolean,
  ): readonly GroupedEffects[] => {
    const probed = guardrails.filter(({ type }) => isAuthorizationType(type));
    const names = new Set(probed.map(({ before: was, after: is }) => (is ?? was)?.name ?? ''));
    return (['scp', 'rcp'] as const).flatMap((type) => {
      const pairs = probed
        .filter((guardrail) => guardrail.type === type)
        .flatMap((guardrail) => statementPairs(guardrail.before, guardrail.after, changedOnly));
      const verdicts = comparison.compare(type, pairs, accounts, names);
      requests += verdicts.requests;
      return verdicts.groups;
    });
  };

  const guardrails = changedGuardrails(change).map((changed): GuardrailImpact => {
    const sameText = changed.before?.content === changed.after?.content;
    const accounts: string[] = [];
    let sameBinding = true;
    for (const slug of common) {
      const [was, is] = [bindsBefore(changed.before, slug), bindsAfter(changed.after, slug)];
      if (was === is && (sameText || is === '')) continue;
      accounts.push(slug);
      sameBinding &&= was === is;
    }
    return { ...changed, accounts, groups: compare([changed], accounts, sameBinding) };
  });

  const moves = movesOf(change, common).map(({ from, to, accounts }): AccountMove => {
    const [first = ''] = accounts;
    const bound = boundDifferently(change, (guardrail, isAfter) =>
      isAfter ? bindsAfter(guardrail, first) : bindsBefore(guardrail, first),
    );
    return {
      from,
      to,
      accounts,
      gained: bound.flatMap(({ before: was, after: is }) => (was === undefined && is ? [is.name] : [])),
      lost: bound.flatMap(({ before: was, after: is }) => (is === undefined && was ? [was.name] : [])),
      groups: compare([...bound, ...missingFullAccess(change)], accounts, false),
    };
  });

  const changedTypes = new Set(
    guardrails.filter(({ type }) => !isAuthorizationType(type)).map(({ type }) => type),
  );
  if (moves.length > 0) {
    for (const { type } of [...before.guardrails, ...after.guardrails]) {
      if (!isAuthorizationType(type)) changedTypes.add(type);
    }
  }
  const settings = [...changedTypes]
    .sort()
    .map((type) => ({ type, groups: settingChanges(change, type, common) }))
    .filter(({ groups }) => groups.length > 0);

  return {
    guardrails,
    moves,
    settings,
    compared: common.length,
    added: [...areThere].filter((slug) => !wereThere.has(slug)),
    removed: [...wereThere].filter((slug) => !areThere.has(slug)),
    requests,
  };
}

function movesOf(
  { before, after }: OrganizationChange,
  common: readonly string[],
): Pick<AccountMove, 'from' | 'to' | 'accounts'>[] {
  const was = homes(before);
  const is = homes(after);
  const moves = new Map<string, { from: string; to: string; accounts: string[] }>();
  for (const slug of common) {
    const [from = '', to = ''] = [was.get(slug), is.get(slug)];
    if (from === to) continue;
    const key = JSON.stringify([from, to]);
    const move = moves.get(key) ?? { from, to, accounts: [] };
    move.accounts.push(slug);
    moves.set(key, move);
  }
  return [...moves.values()];
}

/** Paths of the OUs that accounts are in. */
function homes({ organizationalUnits, accounts }: GuardedOrganization): ReadonlyMap<string, string> {
  const paths = new Map(organizationalUnits.map(({ slug, path }) => [slug, path]));
  return new Map(accounts.map(({ slug, organizationalUnit }) => [slug, paths.get(organizationalUnit) ?? '']));
}

/** AWS's own policy where some place lacks it: then a move can deny what no other policy speaks of, or let it through. */
function missingFullAccess({
  before,
  after,
}: OrganizationChange): Pick<ChangedGuardrail, 'type' | 'before' | 'after'>[] {
  const lacks = (organization: GuardedOrganization) => fullAccessTargets(organization, false).length > 0;
  if (!lacks(before) && !lacks(after)) return [];
  return [{ type: 'scp', before: fullAccess(before), after: fullAccess(after) }];
}

/** Guardrails that bind an account otherwise than before: a side on which they don't is undefined. */
function boundDifferently(
  { before, after }: OrganizationChange,
  binding: (guardrail: Guardrail | undefined, isAfter: boolean) => string,
): Pick<ChangedGuardrail, 'type' | 'before' | 'after'>[] {
  const now = new Map(after.guardrails.map((guardrail) => [guardrail.name, guardrail]));
  const old = new Map(before.guardrails.map((guardrail) => [guardrail.name, guardrail]));
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    const [bound, binds] = [binding(was, false), binding(is, true)];
    const type = (is ?? was)?.type;
    if (type === undefined || bound === binds) return [];
    return [{ type, before: bound === '' ? undefined : was, after: binds === '' ? undefined : is }];
  });
}
