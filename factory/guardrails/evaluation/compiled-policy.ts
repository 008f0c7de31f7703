import type { AuthorizationPolicy } from '../policy-statement';
import { type CompiledStatement, compileStatement } from './statement';

/** A policy made ready for many questions. */
export interface CompiledPolicy {
  readonly policy: AuthorizationPolicy;
  readonly statements: readonly CompiledStatement[];
  /** Those that name an action, given in lower case. */
  naming(action: string): readonly CompiledStatement[];
}

/** Actions are few and asked again and again; the bound is for whoever asks about all of them. */
const MOST_REMEMBERED = 5000;

export function compilePolicy(policy: AuthorizationPolicy): CompiledPolicy {
  const statements = policy.statements.map((statement) => compileStatement(policy, statement));
  const remembered = new Map<string, readonly CompiledStatement[]>();
  return {
    policy,
    statements,
    naming(action) {
      const known = remembered.get(action);
      if (known) return known;
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      const found = statements.filter(({ matchesAction }) => matchesAction(action));
      remembered.set(action, found);
      return found;
    },
  };
}
