import type { ActionResourceType, IamAction } from '../../aws/iam/actions';
import { conditionKey } from '../../aws/iam/condition-keys';
import { resourceType } from '../../aws/iam/resource-types';
import { holdsWithoutKey, writtenOperator } from './condition-operators';
import { hasKey } from './key-support';
import { matchedActions } from './matched-actions';
import { typeFits } from './resource-fit';
import { servicesFor } from './unknown-key';
import type { WrittenCondition, WrittenStatement } from './written-statements';

/** An action that a condition on the missing of a key denies altogether. */
export interface LostAction {
  readonly action: IamAction;
  /** Types of resources that the action always names and that never have the key. */
  readonly without: readonly string[];
  /** Forms of the ARNs of those that have it. */
  readonly withKey: readonly string[];
}

/**
 * Actions such as `ec2:RunInstances` are authorized for each of the resources that they name. A Deny that holds where a key is
 * missing holds for those that never have it, and so for every request.
 */
export function lostActions(statement: WrittenStatement, condition: WrittenCondition): LostAction[] {
  const { effect, actionElement, resourceElement, actions, conditions } = statement;
  if (effect !== 'Deny' || actionElement !== 'Action' || resourceElement !== 'Resource') return [];
  const operator = writtenOperator(condition.operator);
  if (!holdsWithoutKey(condition) || !(operator?.isNegated || operator?.family === 'Null')) return [];
  const name = nameOf(statement, condition);
  if (name === undefined) return [];
  const found = new Set(actions.flatMap(({ text }) => matchedActions(text) ?? []));
  return [...found].flatMap((action): LostAction[] => {
    const reached = action.resourceTypes.filter((type) =>
      statement.resources.some(({ text }) => typeFits(action.service, type.name, text)),
    );
    const withKey = reached.filter((type) => hasKey(type.conditionKeys, name));
    const without = reached.filter(
      (type) =>
        type.required &&
        !hasKey([...action.conditionKeys, ...type.conditionKeys], name) &&
        conditions.every((other) => other === condition || canHold(statement, other, action, type)),
    );
    if (withKey.length === 0 || without.length === 0) return [];
    return [
      {
        action,
        without: without.map((type) => type.name),
        withKey: withKey.flatMap((type) => arnOf(action.service, type.name)),
      },
    ];
  });
}

/** The name of a key that goes with the resource; undefined for one that all requests of a kind have. */
function nameOf(statement: WrittenStatement, { key }: WrittenCondition): string | undefined {
  const tag = /^aws:(requesttag|resourcetag)\//i.exec(key)?.[1];
  if (tag !== undefined) return `aws:${tag}/\${TagKey}`;
  const found = conditionKey(key, servicesFor(statement, key));
  return found && (found.presence === undefined || found.name === 'aws:TagKeys') ? found.name : undefined;
}

function canHold(
  statement: WrittenStatement,
  condition: WrittenCondition,
  action: IamAction,
  type: ActionResourceType,
): boolean {
  const name = nameOf(statement, condition);
  return (
    name === undefined ||
    holdsWithoutKey(condition) ||
    hasKey([...action.conditionKeys, ...type.conditionKeys], name)
  );
}

function arnOf(service: string, typeName: string): string[] {
  const arn = resourceType(service, typeName)?.arn;
  return arn === undefined ? [] : [arn.replace(/\$\{[^}]*\}/g, '*')];
}
