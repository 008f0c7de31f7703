import type { IamAction } from '../../aws/iam/actions';
import { resourceType } from '../../aws/iam/resource-types';

/** Whether requests for an action can have a condition key. */
export function supportsKey(action: IamAction, keyName: string): boolean {
  return (
    has(action.conditionKeys, keyName) ||
    action.resourceTypes.some((type) => resourceSupportsKey(action, type.name, keyName))
  );
}

/** Whether a request for an action has a condition key where it is authorized for a resource of a type. */
export function resourceSupportsKey(action: IamAction, typeName: string, keyName: string): boolean {
  const type = action.resourceTypes.find(({ name }) => name === typeName);
  return (
    has(action.conditionKeys, keyName) ||
    (type !== undefined && has(type.conditionKeys, keyName)) ||
    has(resourceType(action.service, typeName)?.conditionKeys ?? [], keyName)
  );
}

function has(keys: readonly string[], name: string): boolean {
  const lower = name.toLowerCase();
  return keys.some((key) => key.toLowerCase() === lower);
}
