import type { IamAction } from '../../aws/iam/actions';
import { resourceType } from '../../aws/iam/resource-types';

/** Whether requests for an action can have a condition key. */
export function supportsKey(action: IamAction, keyName: string): boolean {
  return (
    hasKey(action.conditionKeys, keyName) ||
    action.resourceTypes.some((type) => resourceSupportsKey(action, type.name, keyName))
  );
}

/** Whether a request for an action has a condition key where it is authorized for a resource of a type. */
export function resourceSupportsKey(action: IamAction, typeName: string, keyName: string): boolean {
  const type = action.resourceTypes.find(({ name }) => name === typeName);
  return (
    hasKey(action.conditionKeys, keyName) ||
    (type !== undefined && hasKey(type.conditionKeys, keyName)) ||
    hasKey(resourceType(action.service, typeName)?.conditionKeys ?? [], keyName)
  );
}

/** Names of condition keys don't heed case. */
export function hasKey(keys: readonly string[], name: string): boolean {
  const lower = name.toLowerCase();
  return keys.some((key) => key.toLowerCase() === lower);
}
