import type { Workspace } from '../../model/workspace';

/** Whether a request means the root itself, in one of the ways that people write it, and no OU of that name. */
export function meansRoot(path: string, { organizationalUnitByPath }: Workspace): boolean {
  return /^(\/|root)?$/i.test(path.trim()) && !organizationalUnitByPath.has(path);
}
