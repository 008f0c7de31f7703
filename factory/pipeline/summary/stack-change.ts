import type { ResourceChange } from '../plan-summary';
import type { StackResult } from '../stack-result';

/** A change with what its place says: the stack that it is in, and the construct that made it. */
export interface StackChange extends ResourceChange {
  readonly stack: string;
  /** Name of the resource, without the key of an instance; of what is inside a module, the module's name. */
  readonly component: string;
}

export function stackChanges({ stack, changes }: StackResult): readonly StackChange[] {
  return changes.map((change) => ({ ...change, stack, component: componentOf(change.address) }));
}

function componentOf(address: string): string {
  const [first = '', second = '', third = ''] = address.replace(/\[.*$/s, '').split('.');
  return first === 'data' ? third : second;
}

/** Whether a component is that of a construct, or of something in it. */
export function isOf(component: string, construct: string): boolean {
  return component === construct || component.startsWith(`${construct}_`);
}

/** Whether a resource is gone after the change, so that what AWS holds in it is lost. */
export function destroys({ action }: ResourceChange): boolean {
  return action === 'delete' || action === 'replace';
}
