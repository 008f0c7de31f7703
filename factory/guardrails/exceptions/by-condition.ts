import type { AuthorizationType } from '../../model/guardrail-types';
import type { Workspace } from '../../model/workspace';
import { lateMark } from '../late-value';
import { isObject, type JsonObject } from '../misshape';
import { orgPathOf } from '../placeholder-values';
import { isAccount, isUnit, type Position } from './position';

/**
 * The keys that tell whose request it is (SCP), or whose resource it concerns (RCP).
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const KEYS: Readonly<Record<AuthorizationType, { readonly account: string; readonly orgPaths: string }>> = {
  scp: { account: 'aws:PrincipalAccount', orgPaths: 'aws:PrincipalOrgPaths' },
  rcp: { account: 'aws:ResourceAccount', orgPaths: 'aws:ResourceOrgPaths' },
};

/** Whether every statement denies. One that allows can spare no one: who is spared would be allowed less, not more. */
export function canTakeCondition(document: unknown): boolean {
  return statementsOf(document).every((statement) => isObject(statement) && statement.Effect === 'Deny');
}

/**
 * The document with a condition on each statement, by which it denies nothing to what is spared. A request that lacks
 * the key stays denied: both operators hold then.
 */
export function withCondition(
  workspace: Workspace,
  type: AuthorizationType,
  document: unknown,
  spared: readonly Position[],
): unknown {
  if (!isObject(document)) return document;
  const ids = spared
    .filter(isAccount)
    .map(({ slug, data }) => data.accountId ?? lateMark({ kind: 'accountId', slug }));
  const paths = spared.filter(isUnit).map(({ path }) => `${orgPathOf(workspace, path)}*`);
  const spare = (statement: unknown): unknown => {
    if (!isObject(statement)) return statement;
    const condition = isObject(statement.Condition) ? statement.Condition : {};
    const { account, orgPaths } = KEYS[type];
    const narrowed = withValues(
      withValues(condition, 'StringNotEquals', account, ids),
      'ForAllValues:StringNotLike',
      orgPaths,
      paths,
    );
    return { ...statement, Condition: narrowed };
  };
  const { Statement } = document;
  return { ...document, Statement: Array.isArray(Statement) ? Statement.map(spare) : spare(Statement) };
}

/** A negated operator holds when the key equals none of its values, so that more values spare more. */
function withValues(
  condition: JsonObject,
  operator: string,
  key: string,
  values: readonly string[],
): JsonObject {
  if (values.length === 0) return condition;
  const keys = isObject(condition[operator]) ? condition[operator] : {};
  // Names of condition keys don't heed case.
  const written = Object.keys(keys).find((name) => name.toLowerCase() === key.toLowerCase()) ?? key;
  const present = keys[written] === undefined ? [] : [keys[written]].flat();
  return { ...condition, [operator]: { ...keys, [written]: [...present, ...values] } };
}

function statementsOf(document: unknown): readonly unknown[] {
  return isObject(document) ? [document.Statement].flat() : [];
}
