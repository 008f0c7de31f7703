import { guardrailEvaluator, type Place } from '../../../../factory/guardrails/evaluation/evaluator';
import { parseStatements } from '../../../../factory/guardrails/evaluation/parse-policy';
import type { AuthorizationPolicy } from '../../../../factory/guardrails/policy-statement';
import { type ConditionCases, caseFiles, type TreeCases } from './cases';
import { organizationOf } from './organization-of';

const bare = guardrailEvaluator(organizationOf({ accounts: {} }));

function denying(condition: unknown): AuthorizationPolicy {
  const statement = { Effect: 'Deny', Action: '*', Resource: '*', Condition: condition };
  return {
    name: 'tried',
    type: 'scp',
    file: 'tried.json',
    statements: parseStatements({ Statement: statement }),
  };
}

describe.each(caseFiles<ConditionCases>('conditions'))('%s', (_, { page, cases }) => {
  test('names its page', () => expect(page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//));

  test.each(cases.map((entry) => [entry.name, entry] as const))(
    '%s',
    (_name, { condition, request, holds }) => {
      const place: Place = { kind: 'document', policies: [denying(condition)] };
      const question = { action: 's3:GetObject', context: request };
      const decision = bare.decide(place, question);
      const expected = holds === true ? 'denied' : holds === false ? 'allowed' : 'depends';
      expect({ verdict: decision.verdict, dependsOn: decision.dependsOn }).toEqual({
        verdict: expected,
        dependsOn: typeof holds === 'boolean' ? [] : holds,
      });
      const { sides, ...explained } = bare.explain(place, question);
      expect(explained).toMatchObject(decision);
      expect(sides[0]?.verdict).toBe(expected);
    },
  );
});

describe.each(caseFiles<TreeCases>('trees'))('%s', (_, { page, scenarios }) => {
  test('names its page', () => expect(page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//));

  describe.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (_name, scenario) => {
    const evaluator = guardrailEvaluator(organizationOf(scenario));

    test.each(
      scenario.requests.map((request) => {
        const { at, action, expect: verdict, principal, resource } = request;
        return [[at, action, principal, resource, verdict].filter(Boolean).join(' '), request] as const;
      }),
    )('%s', (_title, { at, expect: verdict, by, dependsOn, implicit, ...question }) => {
      const place = placeOf(at);
      const decision = evaluator.decide(place, question);
      expect(decision.verdict).toBe(verdict);
      if (by) expect(decision.deciding.map(({ policy }) => policy.name).sort()).toEqual([...by].sort());
      if (dependsOn) expect(decision.dependsOn).toEqual(dependsOn);
      if (implicit) expect(nameOf(decision.implicit)).toBe(implicit);
      expect(evaluator.explain(place, question)).toMatchObject(decision);
    });
  });
});

function placeOf(at: string): Place {
  if (at === 'management') return { kind: 'managementAccount' };
  return at.startsWith('OU ')
    ? { kind: 'organizationalUnit', path: at.slice(3) }
    : { kind: 'account', slug: at };
}

function nameOf(level: ReturnType<typeof bare.decide>['implicit']): string | undefined {
  switch (level?.kind) {
    case 'organizationalUnit':
      return level.path;
    case 'account':
      return level.slug;
    default:
      return level?.kind;
  }
}
