import { isAuthorizationType } from '../../model/guardrail-types';
import type { Guardrail, GuardrailTarget } from '../../model/landing-zone';
import { lineage } from '../../model/organizational-unit-tree';
import { resolveGuardrails } from '../../model/resolve/resolve-guardrails';
import type { Workspace } from '../../model/workspace';
import { parsePolicy } from '../evaluation/parse-policy';
import { filledPolicies } from '../filled-policies';
import type { AuthorizationPolicy, PolicyStatement } from '../policy-statement';
import { targetKey } from '../target-key';
import { hasWildcard } from '../wildcard';
import { coversStatement } from './covering';

/** A statement of a guardrail, and where that is attached. */
export interface AttachedStatement {
  readonly policy: AuthorizationPolicy;
  readonly statement: PolicyStatement;
  readonly targets: readonly GuardrailTarget[];
}

/** A statement that can be left out, because another one does what it does wherever it is attached. */
export interface CoveredStatement extends AttachedStatement {
  readonly by: AttachedStatement;
  /** Whether both match the same requests. */
  readonly isSame: boolean;
}

/** Finds statements that others cover: of the same document, or of a guardrail attached to the same place or further up. */
export function coveredStatements(workspace: Workspace): CoveredStatement[] {
  const statements = attachedStatements(workspace);
  const candidatesFor = candidateFinder(statements);
  const isBelow = placeComparer(workspace);
  return statements.flatMap((narrow, index): CoveredStatement[] => {
    for (const at of candidatesFor(narrow)) {
      const wide = statements[at];
      if (at === index || !wide || !coversStatement(wide.statement, narrow.statement)) continue;
      if (!reaches(wide, narrow, isBelow)) continue;
      const isSame = coversStatement(narrow.statement, wide.statement);
      // Of two that cover each other the later is told.
      if (isSame && at > index && reaches(narrow, wide, isBelow)) continue;
      return [{ ...narrow, by: wide, isSame }];
    }
    return [];
  });
}

function attachedStatements(workspace: Workspace): AttachedStatement[] {
  const { guardrails } = resolveGuardrails(workspace);
  const attached = new Set(guardrails.map(({ file }) => file));
  const unattached = filledPolicies(workspace)
    .filter(({ policy }) => !attached.has(policy.file))
    .map(
      ({
        policy: { name, type, file },
        value,
      }): Pick<Guardrail, 'name' | 'type' | 'file' | 'content' | 'targets'> => ({
        name,
        type,
        file,
        content: JSON.stringify(value),
        targets: [],
      }),
    );
  return [...guardrails, ...unattached]
    .filter(({ type }) => isAuthorizationType(type))
    .flatMap((guardrail) => {
      const policy = parsePolicy(guardrail);
      return policy.statements.map((statement) => ({ policy, statement, targets: guardrail.targets }));
    });
}

type PlaceComparer = (target: GuardrailTarget, above: GuardrailTarget) => boolean;

/** Whether one statement holds wherever another does. */
function reaches(wide: AttachedStatement, narrow: AttachedStatement, isBelow: PlaceComparer): boolean {
  if (wide.policy.type !== narrow.policy.type) return false;
  if (wide.policy.file === narrow.policy.file) return true;
  if (narrow.targets.length === 0) return false;
  // What is allowed at one level must be allowed at each: only a policy of the same place makes up for another.
  const same = (target: GuardrailTarget, above: GuardrailTarget) => targetKey(target) === targetKey(above);
  const holds = narrow.statement.effect === 'Allow' ? same : isBelow;
  return narrow.targets.every((target) => wide.targets.some((above) => holds(target, above)));
}

/** Whether a place is another one or lies below it. */
function placeComparer(workspace: Workspace): PlaceComparer {
  const known = new Map<string, ReadonlySet<string>>();
  const placesOf = (target: GuardrailTarget): ReadonlySet<string> => {
    const key = targetKey(target);
    const found =
      known.get(key) ??
      new Set([
        'root',
        key,
        ...unitsOver(target).map((slug) => targetKey({ kind: 'organizationalUnit', slug })),
      ]);
    known.set(key, found);
    return found;
  };
  const unitsOver = (target: GuardrailTarget): string[] => {
    if (!('slug' in target)) return [];
    const unit =
      target.kind === 'organizationalUnit'
        ? workspace.organizationalUnits.find(({ slug }) => slug === target.slug)
        : workspace.organizationalUnitByPath.get(
            workspace.requests.find(({ slug }) => slug === target.slug)?.data.organizationalUnit ?? '',
          );
    return lineage(unit).flatMap(({ slug }) => slug ?? []);
  };
  return (target, above) => placesOf(target).has(targetKey(above));
}

/**
 * Finds, for a statement, the places of those that can cover it: those whose actions take in one of its own. Without this each
 * statement would be compared with each.
 */
function candidateFinder(
  statements: readonly AttachedStatement[],
): (statement: AttachedStatement) => Iterable<number> {
  const byAction = new Map<string, number[]>();
  const byService = new Map<string, number[]>();
  const wide: number[] = [];
  const add = (map: Map<string, number[]>, key: string, index: number): void => {
    const list = map.get(key);
    if (list) list.push(index);
    else map.set(key, [index]);
  };
  statements.forEach(({ statement: { actions } }, index) => {
    for (const action of new Set(actions?.map((text) => text.toLowerCase()) ?? ['*'])) {
      const service = serviceOf(action);
      add(byAction, action, index);
      if (service === undefined) wide.push(index);
      else if (hasWildcard(action)) add(byService, service, index);
    }
  });
  return ({ statement: { actions } }) => {
    const written = actions?.map((text) => text.toLowerCase()) ?? ['*'];
    // Who covers the statement covers the action that the fewest others name.
    const rarest = written.reduce((least, action) =>
      (byAction.get(action)?.length ?? 0) < (byAction.get(least)?.length ?? 0) ? action : least,
    );
    return new Set([
      ...(byAction.get(rarest) ?? []),
      ...(byService.get(serviceOf(rarest) ?? '') ?? []),
      ...wide,
    ]);
  };
}

/** Undefined for a pattern that reaches over services. */
function serviceOf(action: string): string | undefined {
  const service = action.slice(0, Math.max(0, action.indexOf(':')));
  return service === '' || hasWildcard(service) ? undefined : service;
}
