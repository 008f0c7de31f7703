import { iamData } from './iam-data';
import { servicePrefixes } from './services';

/** A type of resource, as the Service Authorization Reference has it. */
export interface ResourceType {
  /** Such as `arn:${Partition}:s3:::${BucketName}`. */
  readonly arn: string;
  /** Condition keys that can be there for it, whatever the action. */
  readonly conditionKeys: readonly string[];
}

/** A type of resources of a service; undefined when it is not known. */
export function resourceType(service: string, name: string): ResourceType | undefined {
  if (!servicePrefixes().has(service)) return undefined;
  const types = iamData<Readonly<Record<string, ResourceType>>>(`resourceTypes/${service}`);
  const key = name.toLowerCase();
  return Object.hasOwn(types, key) ? types[key] : undefined;
}
