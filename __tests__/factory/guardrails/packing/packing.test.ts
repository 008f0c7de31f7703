import fc from 'fast-check';
import { policyDescription, policyName } from '../../../../factory/aws/organization-limits';
import { policyQuotas } from '../../../../factory/aws/quotas';
import { guardrailEvaluator } from '../../../../factory/guardrails/evaluation/evaluator';
import type { GuardedOrganization } from '../../../../factory/guardrails/guarded-organization';
import { sentLength } from '../../../../factory/guardrails/late-value';
import { attachedGroups } from '../../../../factory/guardrails/packing/attached-groups';
import { packer } from '../../../../factory/guardrails/packing/packer';
import { type QuotasAt, quotasAt } from '../../../../factory/guardrails/packing/quotas-at';
import { policiesOf } from '../../../../factory/guardrails/policies-of';
import { targetKey } from '../../../../factory/guardrails/target-key';
import type { Guardrail, GuardrailTarget, Policy } from '../../../../factory/model/landing-zone';
import { SLUG } from '../../../../factory/model/slug';
import { guardrailLists, organizations, questions } from './random-guardrails';

const some = guardrailLists({ minLength: 6, maxLength: 16 });
const asGuardrails = (policies: readonly Policy[]): Guardrail[] =>
  policies.map((policy) => ({ ...policy, file: `${policy.name}.json` }));

describe('packing', () => {
  test('changes no verdict', () => {
    const places = [
      { kind: 'account', slug: 'payments-prod' },
      { kind: 'organizationalUnit', path: 'Workloads' },
    ] as const;
    let packed = 0;
    fc.assert(
      fc.property(
        some,
        organizations,
        fc.array(questions, { minLength: 10, maxLength: 20 }),
        (guardrails, { organization, quotas }, asked) => {
          const policies = policiesOf(guardrails, quotas);
          packed += policies.filter((policy) => policy.guardrails.length > 1).length;
          const before = guardrailEvaluator({ ...organization, guardrails });
          const after = guardrailEvaluator({ ...organization, guardrails: asGuardrails(policies) });
          for (const place of places) {
            for (const question of asked) {
              const { verdict, dependsOn, implicit } = before.decide(place, question);
              expect(after.decide(place, question)).toMatchObject({ verdict, dependsOn });
              expect(after.decide(place, question).implicit).toEqual(implicit);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(packed).toBeGreaterThan(100);
  });

  test('exceeds no quota where it fits, and leaves the rest as it is', () => {
    let fitting = 0;
    fc.assert(
      fc.property(some, organizations, (guardrails, { quotas }) => {
        const policies = policiesOf(guardrails, quotas);
        for (const group of attachedGroups(guardrails)) {
          const { type, target, guardrails: own } = group;
          const { perTarget, takenPerTarget, characters } = quotas(type, target);
          const there = policies.filter(
            (policy) =>
              policy.type === type && policy.targets.some((each) => targetKey(each) === targetKey(target)),
          );
          if (packer(quotas)(group)) {
            fitting++;
            expect(there.length + takenPerTarget).toBeLessThanOrEqual(perTarget);
          } else {
            expect(there.map(({ name }) => name).sort()).toEqual(own.map(({ name }) => name).sort());
          }
          for (const { content, guardrails: names } of there) {
            if (names.length > 1) expect(sentLength(content)).toBeLessThanOrEqual(characters);
          }
          // Each guardrail is attached once, alone or in a pack.
          expect(there.flatMap((policy) => policy.guardrails).sort()).toEqual(
            own.map(({ name }) => name).sort(),
          );
        }
      }),
      { numRuns: 300 },
    );
    expect(fitting).toBeGreaterThan(300);
  });

  test('does not depend on the order of guardrails or targets', () => {
    const shuffled = some.chain((guardrails) =>
      fc.tuple(fc.constant(guardrails), fc.shuffledSubarray(guardrails, { minLength: guardrails.length })),
    );
    fc.assert(
      fc.property(shuffled, organizations, ([guardrails, other], { quotas }) => {
        const reversed = other.map((each) => ({ ...each, targets: [...each.targets].reverse() }));
        const sorted = (policies: readonly Policy[]) =>
          policies.map((policy) => ({ ...policy, targets: policy.targets.map(targetKey).sort() }));
        expect(sorted(policiesOf(reversed, quotas))).toEqual(sorted(policiesOf(guardrails, quotas)));
      }),
    );
  });

  test('names are slugs, told apart, and short enough; descriptions are short enough; Sids are given once', () => {
    fc.assert(
      fc.property(some, organizations, (guardrails, { quotas }) => {
        const policies = policiesOf(guardrails, quotas);
        expect(new Set(policies.map(({ name }) => name)).size).toBe(policies.length);
        for (const { name, description, content } of policies) {
          expect(name).toMatch(SLUG);
          expect(name.length).toBeLessThanOrEqual(policyName.max);
          expect(description.length).toBeLessThanOrEqual(policyDescription.max);
          const { Version, Statement } = JSON.parse(content) as {
            Version: string;
            Statement: { Sid?: string }[];
          };
          expect(Version).toBe('2012-10-17');
          const sids = Statement.flatMap(({ Sid }) => (Sid === undefined ? [] : [Sid]));
          expect(new Set(sids).size).toBe(sids.length);
        }
      }),
    );
  });

  test('what allows stays a policy of its own', () => {
    fc.assert(
      fc.property(some, organizations, (guardrails, { quotas }) => {
        for (const { content, guardrails: names } of policiesOf(guardrails, quotas)) {
          if (names.length > 1) expect(content).not.toContain('"Effect":"Allow"');
        }
      }),
    );
  });
});

describe('a small edit', () => {
  const quotas = policyQuotas('aws');
  const at: QuotasAt = (type) => quotas[type];
  const endless: QuotasAt = (type) => ({ ...quotas[type], characters: Number.POSITIVE_INFINITY });
  const slots = quotas.scp.perTarget - quotas.scp.takenPerTarget;
  const root: GuardrailTarget = { kind: 'root' };
  const unit: GuardrailTarget = { kind: 'organizationalUnit', slug: 'workloads' };
  const guardrail = (name: string, padding: number, where: readonly GuardrailTarget[]): Guardrail => ({
    name,
    type: 'scp',
    description: '',
    file: '',
    content: JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Sid: 'Deny', Effect: 'Deny', Action: `s3:${name}${'x'.repeat(padding)}`, Resource: '*' }],
    }),
    targets: where,
  });
  /** More than fit unpacked, before and after the edit; each is as long as `padding` lets it be. */
  const edits = (padding: number) =>
    fc
      .record({
        sizes: fc.array(fc.nat({ max: padding }), { minLength: slots + 2, maxLength: 30 }),
        salt: fc.nat(),
        place: fc.nat(),
        added: fc.nat({ max: padding }),
        kind: fc.constantFrom('grow', 'add', 'remove'),
      })
      .map(({ sizes, salt, place, added, kind }) => {
        const before = sizes.map((size, index) => guardrail(`deny-${salt}-${index}`, size, [root, unit]));
        const chosen = place % before.length;
        const name = before[chosen]?.name ?? '';
        if (kind === 'add') {
          return { before, after: [...before, guardrail(`new-${salt}`, added, [root, unit])] };
        }
        const rest = before.filter((_, index) => index !== chosen);
        if (kind === 'remove') return { before, after: rest };
        return { before, after: [...rest, guardrail(name, (sizes[chosen] ?? 0) + 40, [root, unit])] };
      });
  /** Names of the policies that are made, changed or removed. */
  const changed = (before: readonly Guardrail[], after: readonly Guardrail[]): string[] => {
    const byName = (policies: readonly Policy[]) =>
      new Map(policies.map((policy) => [policy.name, JSON.stringify(policy)]));
    const [old, now] = [byName(policiesOf(before, at)), byName(policiesOf(after, at))];
    return [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name));
  };
  const packsOf = (guardrails: readonly Guardrail[], quotasAt: QuotasAt) =>
    policiesOf(guardrails, quotasAt).map((policy) => [policy.name, policy.guardrails]);
  /** Whether each guardrail is where it would be if packs had no end. */
  const isRoomy = (guardrails: readonly Guardrail[]) =>
    JSON.stringify(packsOf(guardrails, at)) === JSON.stringify(packsOf(guardrails, endless));

  test('changes one policy at each target, as long as packs have room for all that belong in them', () => {
    let roomy = 0;
    fc.assert(
      fc.property(edits(2500), ({ before, after }) => {
        if (!isRoomy(before) || !isRoomy(after)) return;
        roomy++;
        expect(
          changed(before, after)
            .map((name) => name.replace(/-\d+$/, ''))
            .sort(),
        ).toEqual(['pack-scp-ou-workloads', 'pack-scp-root']);
      }),
      { numRuns: 200 },
    );
    expect(roomy).toBeGreaterThan(100);
  });

  test('changes no more than the packs of a target, even where they run full', () => {
    fc.assert(
      fc.property(edits(7000), ({ before, after }) => {
        const [packed, repacked] = [before, after].map((guardrails) =>
          attachedGroups(guardrails).every((group) => packer(at)(group)),
        );
        if (!packed || !repacked) return;
        const names = changed(before, after);
        expect(names.every((name) => /^pack-scp-(root|ou-workloads)-[1-9]$/.test(name))).toBe(true);
        expect(names.length).toBeLessThanOrEqual(2 * slots);
      }),
      { numRuns: 40 },
    );
  });

  test('of 20 guardrails of the size of the catalogue changes one policy at each target', () => {
    const before = Array.from({ length: 20 }, (_, index) =>
      guardrail(`deny-${index}`, 400 + 60 * index, [root]),
    );
    for (const [index, { name }] of before.entries()) {
      const grown = guardrail(name, 440 + 60 * index, [root]);
      const others = before.filter((other) => other.name !== name);
      expect(changed(before, [...others, grown])).toHaveLength(1);
      expect(changed(before, others)).toHaveLength(1);
    }
  });

  test('at one target leaves the policies of the others as they are', () => {
    const before = Array.from({ length: 12 }, (_, index) => guardrail(`deny-${index}`, 400, [root, unit]));
    const names = changed(before, [...before, guardrail('deny-more', 400, [unit])]);
    expect(names).toHaveLength(1);
    expect(names[0]).toMatch(/^pack-scp-ou-workloads-/);
  });
});

describe('a target', () => {
  const statement = (action: string, some: object = {}) => ({
    Effect: 'Deny',
    Action: action,
    Resource: '*',
    ...some,
  });
  const guardrail = (name: string, Statement: unknown, targets: readonly GuardrailTarget[]): Guardrail => ({
    name,
    type: 'scp',
    description: `About ${name}`,
    file: `policies/scp/${name}.json`,
    content: JSON.stringify({ Version: '2012-10-17', Statement }),
    targets,
  });
  const root: GuardrailTarget = { kind: 'root' };
  const unit: GuardrailTarget = { kind: 'organizationalUnit', slug: 'workloads' };
  const perTarget =
    (count: number, characters = 10_240): QuotasAt =>
    () => ({
      perTarget: count,
      takenPerTarget: 1,
      perOrganization: 1000,
      characters,
    });

  test('that takes all keeps each guardrail as a policy of its own', () => {
    const guardrails = ['a', 'b'].map((name) => guardrail(name, statement(`s3:${name}`), [root]));
    expect(policiesOf(guardrails, perTarget(3))).toEqual(policiesOf(guardrails));
  });

  test('with too many gets packs, while the guardrail stays a policy of its own elsewhere', () => {
    const guardrails = [
      guardrail('a', [statement('s3:a', { Sid: 'Deny' }), statement('s3:x', { Sid: 'X' })], [root, unit]),
      guardrail('b', statement('s3:b', { Sid: 'Deny' }), [root]),
      guardrail('c', [statement('s3:x', { Sid: 'Same' }), statement('s3:c', { Sid: 'Deny2' })], [root]),
    ];
    const policies = policiesOf(guardrails, perTarget(2));
    expect(policies.map(({ name, targets }) => [name, targets])).toEqual([
      ['a', [unit]],
      ['pack-scp-root-1', [root]],
    ]);
    const pack = policies[1];
    expect(pack).toMatchObject({
      type: 'scp',
      guardrails: ['a', 'b', 'c'],
      description: 'Guardrails of root, packed by Account Factory: a, b, c',
    });
    expect(JSON.parse(pack?.content ?? '')).toEqual({
      Version: '2012-10-17',
      Statement: [
        statement('s3:a', { Sid: 'Deny' }),
        statement('s3:x', { Sid: 'X' }),
        statement('s3:b', { Sid: 'Deny2' }),
        statement('s3:c', { Sid: 'Deny22' }),
      ],
    });
  });

  test('has no room: everything stays as it is, and management policies are never packed', () => {
    const guardrails = ['a', 'b', 'c'].map((name) => guardrail(name, statement(`s3:${name}`), [root]));
    const tags = guardrails.map((each): Guardrail => ({ ...each, type: 'tag' }));
    expect(policiesOf(guardrails, perTarget(2, 150))).toEqual(policiesOf(guardrails));
    expect(policiesOf(guardrails, perTarget(1))).toEqual(policiesOf(guardrails));
    expect(policiesOf(tags, perTarget(2))).toEqual(policiesOf(tags));
  });

  test('counts ids that are not known yet at their longest', () => {
    const path = 'o/{{organizationId}}/{{rootId}}/{{organizationalUnitId:workloads}}';
    const guardrails = ['a', 'b'].map((name) =>
      guardrail(
        name,
        statement(`s3:${name}`, { Condition: { StringLike: { 'aws:PrincipalOrgPaths': path } } }),
        [root],
      ),
    );
    const [joined] = policiesOf(guardrails, perTarget(2));
    const length = sentLength(joined?.content ?? '');
    expect(length).toBeGreaterThan(joined?.content.length ?? 0);
    expect(policiesOf(guardrails, perTarget(2, length))).toHaveLength(1);
    expect(policiesOf(guardrails, perTarget(2, length - 1))).toHaveLength(2);
  });

  test('with a long slug or many guardrails has names and descriptions that AWS takes', () => {
    const slug = Array.from({ length: 60 }, (_, index) => `u${index}`).join('-');
    const places = [`${slug}-one`, `${slug}-two`].map(
      (each) => ({ kind: 'organizationalUnit', slug: each }) as const,
    );
    const guardrails = Array.from({ length: 40 }, (_, index) =>
      guardrail(`deny-something-with-a-long-name-${index}`, statement(`s3:${index}`), places),
    );
    const policies = policiesOf(guardrails, perTarget(2));
    expect(policies).toHaveLength(2);
    expect(new Set(policies.map(({ name }) => name)).size).toBe(2);
    for (const { name, description } of policies) {
      expect(name).toMatch(SLUG);
      expect(name.length).toBeLessThanOrEqual(policyName.max);
      expect(description.length).toBeLessThanOrEqual(policyDescription.max);
      expect(description).toMatch(/ and \d+ others$/);
    }
  });

  test('without FullAWSAccess has one place more', () => {
    const organization = { fullAwsAccess: false } as GuardedOrganization['organization'];
    const at = quotasAt({ organization, organizationalUnits: [], accounts: [] }, policyQuotas('aws'));
    expect(at('scp', root).takenPerTarget).toBe(0);
    expect(at('scp', unit).takenPerTarget).toBe(1);
    expect(at('rcp', root).takenPerTarget).toBe(1);
  });
});
