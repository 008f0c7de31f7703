import { groupedBy } from '../../grouped-by';
import type { AuthorizationType } from '../../model/guardrail-types';
import { accountKeys } from '../account-groups';
import type { Decision, Place } from '../evaluation/decision';
import { type GuardrailEvaluator, guardrailEvaluator } from '../evaluation/evaluator';
import type { Question } from '../evaluation/question';
import { lateMark } from '../late-value';
import type { Effect, GroupedEffects } from './effect';
import { filledArn } from './filled-pattern';
import { type Cell, foldCells } from './fold-cells';
import type { OrganizationChange } from './organization-change';
import type { ActionsMatching } from './probe-actions';
import { probeGround } from './probe-ground';
import { type ProbeSpace, probeSpace, sizeOf } from './probe-space';
import type { StatementPair } from './statement-pairs';

/** What a change does to the verdicts on requests, and how many requests were tried. */
export interface VerdictChanges {
  /** Accounts with the same effects together; those without any are left out. */
  readonly groups: readonly GroupedEffects[];
  readonly requests: number;
}

/** Compares verdicts before and after a change of an organisation. */
export class VerdictComparison {
  private readonly before: GuardrailEvaluator;
  private readonly after: GuardrailEvaluator;
  private readonly ground: ReturnType<typeof probeGround>;
  private readonly keyOf: (slug: string) => string;
  private readonly accountIds: ReadonlyMap<string, string>;

  constructor(
    change: OrganizationChange,
    private readonly actionsMatching: ActionsMatching,
  ) {
    this.before = guardrailEvaluator(change.before);
    this.after = guardrailEvaluator(change.after);
    this.ground = probeGround(change);
    this.accountIds = new Map(
      change.after.accounts.map(({ slug, accountId }) => [
        slug,
        accountId ?? lateMark({ kind: 'accountId', slug }),
      ]),
    );
    const keys = [change.before, change.after].map((organization) => {
      const keyOf = accountKeys(organization);
      return new Map(organization.accounts.map((account) => [account.slug, keyOf(account)]));
    });
    this.keyOf = (slug) => keys.map((key) => key.get(slug) ?? '').join('\n');
  }

  /**
   * Probes pairs of statements in accounts that are there before and after. Accounts that policies don't tell apart, before
   * and after, are probed once.
   *
   * @param names - of the guardrails whose doing is asked for: what others change is left out
   */
  compare(
    type: AuthorizationType,
    pairs: readonly StatementPair[],
    accounts: readonly string[],
    names: ReadonlySet<string>,
  ): VerdictChanges {
    const spaces = pairs.map((pair) => probeSpace(type, pair, this.ground, this.actionsMatching));
    const byEffects = new Map<string, { accounts: string[]; effects: readonly Effect[] }>();
    let requests = 0;
    for (const group of groupedBy(accounts, this.keyOf).values()) {
      const [slug = ''] = group;
      requests += spaces.reduce((sum, space) => sum + sizeOf(space), 0);
      const effects = spaces.flatMap((space) => foldCells(space, this.changedCells(space, slug, names)));
      if (effects.length === 0) continue;
      const key = JSON.stringify(effects);
      const known = byEffects.get(key) ?? { accounts: [], effects };
      known.accounts.push(...group);
      byEffects.set(key, known);
    }
    return { groups: [...byEffects.values()], requests };
  }

  private changedCells(space: ProbeSpace, slug: string, names: ReadonlySet<string>): Cell[] {
    const place: Place = { kind: 'account', slug };
    const accountId = this.accountIds.get(slug) ?? '';
    const { partition } = this.ground;
    const cells: Cell[] = [];
    for (const [action, { action: name }] of space.actions.entries()) {
      for (const [region, regionName] of space.regions.entries()) {
        for (const [resource, pattern] of space.resources.entries()) {
          const arn = pattern && filledArn(pattern, { partition, region: regionName, accountId });
          for (const [variant, { principal, context }] of space.variants.entries()) {
            const question: Question = {
              action: name,
              region: regionName,
              principal,
              context,
              ...(arn === undefined ? {} : { resource: arn }),
            };
            const was = this.before.decide(place, question);
            const is = this.after.decide(place, question);
            if (was.verdict === is.verdict || !isDoneBy(names, was, is)) continue;
            cells.push({ action, region, resource, variant, before: was.verdict, after: is.verdict });
          }
        }
      }
    }
    return cells;
  }
}

/** Whether guardrails have a part in a change: they deny, or may deny, on one side of it, or someone's silence does. */
function isDoneBy(names: ReadonlySet<string>, ...decisions: readonly Decision[]): boolean {
  return decisions.some(
    ({ verdict, deciding, implicit }) =>
      verdict !== 'allowed' &&
      (implicit !== undefined || deciding.some(({ policy }) => names.has(policy.name))),
  );
}
