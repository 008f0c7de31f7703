import { groupedBy } from '../../grouped-by';
import { type AuthorizationType, isAuthorizationType } from '../../model/guardrail-types';
import type { GuardrailTarget } from '../../model/landing-zone';
import { workedOutOnce } from '../../worked-out-once';
import type { GuardedOrganization } from '../guarded-organization';
import type { AuthorizationPolicy } from '../policy-statement';
import { targetKey } from '../target-key';
import { fullAccess } from './aws-policies';
import { type CompiledPolicy, compilePolicy } from './compiled-policy';
import type { Level } from './decision';
import { parsePolicy } from './parse-policy';

/** A place on the way from the root to an account, with what is attached to it. */
export interface GuardedLevel {
  readonly level: Level;
  readonly policies: Readonly<Record<AuthorizationType, readonly CompiledPolicy[]>>;
}

/** The levels of an organisation; those of accounts that share an OU are shared. */
export interface Levels {
  readonly root: GuardedLevel;
  /** From the root down to an OU, by its slug. */
  readonly above: ReadonlyMap<string, readonly GuardedLevel[]>;
  readonly account: ReadonlyMap<string, GuardedLevel>;
  /** An account that has nothing attached but what AWS attaches, and some policies to try. */
  bareAccount(policies?: readonly AuthorizationPolicy[]): GuardedLevel;
  /** A level with nothing but what AWS attaches. */
  bareRoot(): GuardedLevel;
}

export function levelsOf({
  organization,
  organizationalUnits,
  accounts,
  guardrails,
}: GuardedOrganization): Levels {
  const aws = { scp: compilePolicy(fullAccess.scp), rcp: compilePolicy(fullAccess.rcp) };
  const attachments = guardrails
    .filter(({ type }) => isAuthorizationType(type))
    .flatMap((guardrail) => {
      const policy = compilePolicy(parsePolicy(guardrail));
      return guardrail.targets.map((target) => ({ policy, key: targetKey(target) }));
    });
  const attached = groupedBy(attachments, ({ key }) => key);
  const guarded = (
    level: Level,
    own: readonly CompiledPolicy[],
    { fullAwsAccess }: { readonly fullAwsAccess: boolean },
  ): GuardedLevel => ({
    level,
    policies: {
      scp: [...(fullAwsAccess ? [aws.scp] : []), ...own.filter(({ policy }) => policy.type === 'scp')],
      rcp: [aws.rcp, ...own.filter(({ policy }) => policy.type === 'rcp')],
    },
  });
  const of = (target: GuardrailTarget) => (attached.get(targetKey(target)) ?? []).map(({ policy }) => policy);

  const root = guarded({ kind: 'root' }, of({ kind: 'root' }), organization);
  const above = new Map<string, readonly GuardedLevel[]>();
  for (const unit of organizationalUnits) {
    const level: Level = { kind: 'organizationalUnit', path: unit.path };
    const parents = unit.parent === undefined ? [root] : (above.get(unit.parent) ?? [root]);
    above.set(unit.slug, [
      ...parents,
      guarded(level, of({ kind: 'organizationalUnit', slug: unit.slug }), unit),
    ]);
  }
  const nothing = { fullAwsAccess: true };
  const compileOnce = workedOutOnce(compilePolicy);
  return {
    root,
    above,
    account: new Map(
      accounts.map((account) => [
        account.slug,
        guarded(
          { kind: 'account', slug: account.slug },
          of({ kind: 'account', slug: account.slug }),
          account,
        ),
      ]),
    ),
    bareAccount: (policies = []) =>
      guarded({ kind: 'account', slug: undefined }, policies.map(compileOnce), nothing),
    bareRoot: () => guarded({ kind: 'root' }, [], nothing),
  };
}
