import type { IamAction } from '../../aws/iam/actions';
import { resourceType } from '../../aws/iam/resource-types';
import type { Partition } from '../../model/landing-zone';
import { overlap } from '../wildcard';

/** Whether a resource of some type that an action has can match a pattern. */
export function canReach(action: IamAction, resource: string): boolean {
  if (resource === '*') return true;
  return action.resourceTypes.some(({ name }) => typeFits(action.service, name, resource));
}

/** Whether resources of a type can match a pattern; yes when the type is not known. */
export function typeFits(service: string, typeName: string, resource: string): boolean {
  if (resource === '*') return true;
  const arn = resourceType(service, typeName)?.arn;
  if (arn === undefined) return true;
  // A bucket's name has no slash, which tells it from an object.
  if (arn.endsWith(':${BucketName}') && hasSlash(resource)) return false;
  const known = `${arn} ${resource}`;
  const found = fits.get(known) ?? arnsOverlap(patternOf(arn), opened(resource));
  fits.set(known, found);
  return found;
}

const fits = new Map<string, boolean>();

/** The partition that a resource names, when it is not one's own: it then matches nothing. */
export function foreignPartition(resource: string, partition: Partition): string | undefined {
  const [scheme, named = partition] = opened(resource).split(':');
  return scheme === 'arn' && !overlap(named, partition) ? named : undefined;
}

/** Part by part where both have all six, since no part but the last holds a colon. */
function arnsOverlap(a: string, b: string): boolean {
  const [left, right] = [partsOf(a), partsOf(b)];
  if (left.length < 6 || right.length < 6) return overlap(a, b);
  return left.every((part, index) => overlap(part, right[index] ?? ''));
}

function partsOf(arn: string): string[] {
  const parts = arn.split(':');
  return parts.length < 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}

/** What is left open in an ARN's form is not empty. */
function patternOf(arn: string): string {
  return arn.replace(/\$\{[^}]*\}/g, '?*');
}

/** Policy variables, and ids that AWS gives later, may stand for anything. */
function opened(resource: string): string {
  return resource.replace(/\$\{[^}]*\}|\{\{[^}]*\}\}/g, '*');
}

function hasSlash(resource: string): boolean {
  return opened(resource).includes('/');
}
