import { isAuthorizationType } from '../../model/guardrail-types';
import type { GuardrailTarget } from '../../model/landing-zone';
import type { Decision, Level, Place } from '../evaluation/decision';
import type { ContextValue, Question } from '../evaluation/question';
import type { GuardedOrganization } from '../guarded-organization';
import type { CaseOutcome } from './case-outcome';
import type { GuardrailCaseEntry } from './guardrail-cases';
import type { TrialGround } from './trial-ground';
import { whyDecided } from './why-decided';

/** Tries a request: its verdict, and when that is a denial who is among those that deny. */
export function tryAction(ground: TrialGround, entry: GuardrailCaseEntry): CaseOutcome {
  const { policy, data } = entry;
  const place = placeOf(ground, entry);
  const question = questionOf(entry);
  const decision = ground.evaluator.decide(place, question);
  const by = data.by ?? (data.expect === 'denied' ? policy.name : undefined);
  const passed =
    decision.verdict === data.expect && (by === undefined || deciders(ground, decision).includes(by));
  return {
    entry,
    passed,
    expected: by === undefined ? `${data.expect}` : `${data.expect} by ${by}`,
    came: inWords(ground, decision),
    explanation: passed
      ? []
      : whyDecided(ground.evaluator.explain(place, question), wantedOf(ground, entry, by)),
  };
}

function wantedOf({ organization }: TrialGround, { policy }: GuardrailCaseEntry, by: string | undefined) {
  const named = [policy, ...organization.guardrails].find(({ name }) => name === by);
  return named && isAuthorizationType(named.type) ? { name: named.name, type: named.type } : undefined;
}

function placeOf(ground: TrialGround, { policy, data }: GuardrailCaseEntry): Place {
  if (data.account !== undefined) return { kind: 'account', slug: data.account };
  if (data.organizationalUnit !== undefined)
    return { kind: 'organizationalUnit', path: data.organizationalUnit };
  return { kind: 'document', policies: [ground.policyOf(policy)] };
}

function questionOf({ data }: GuardrailCaseEntry): Question {
  const { action = '', region, resource, principal, context } = data;
  return { action, region, resource, principal, context: context as Record<string, ContextValue> };
}

/** Guardrails with a part in a verdict: where nothing allows a request, those of the place that does not. */
function deciders({ organization }: TrialGround, { deciding, implicit }: Decision): string[] {
  const silent = implicit
    ? organization.guardrails.filter(
        ({ type, targets }) =>
          type === 'scp' && targets.some((target) => isAt(organization, target, implicit)),
      )
    : [];
  return [...new Set([...deciding.map(({ policy }) => policy.name), ...silent.map(({ name }) => name)])];
}

function isAt({ organizationalUnits }: GuardedOrganization, target: GuardrailTarget, level: Level): boolean {
  if (target.kind === 'account') return level.kind === 'account' && target.slug === level.slug;
  if (target.kind !== 'organizationalUnit' || level.kind !== 'organizationalUnit')
    return target.kind === level.kind;
  return organizationalUnits.some(({ slug, path }) => slug === target.slug && path === level.path);
}

function inWords(ground: TrialGround, decision: Decision): string {
  const { verdict, dependsOn, implicit } = decision;
  if (verdict === 'depends') return `depends on ${dependsOn.join(', ')}`;
  if (verdict === 'allowed') return verdict;
  return implicit
    ? 'denied, because nothing allows it'
    : `denied by ${deciders(ground, decision).join(', ')}`;
}
