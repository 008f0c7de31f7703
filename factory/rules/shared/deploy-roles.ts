import { type GivenRole, givenRoles } from '../../deploy/given-roles';
import type { Pointer } from '../../diagnostics/problem';
import type { Workspace } from '../../model/workspace';
import { accountLayers } from './account-layers';

/** A deployment role with the place of its entry in a file. */
export interface DeployRolePlace extends GivenRole {
  readonly file: string;
  readonly pointer: Pointer;
}

const found = new WeakMap<Workspace, readonly DeployRolePlace[]>();

/** Every deployment role that a file asks for: the defaults' in tree order, then the requests'. */
export function deployRoles(workspace: Workspace): readonly DeployRolePlace[] {
  const known = found.get(workspace) ?? find(workspace);
  found.set(workspace, known);
  return known;
}

function find(workspace: Workspace): DeployRolePlace[] {
  return accountLayers(workspace).flatMap(({ file, pointer, data }) =>
    givenRoles(data.deploy).map((given) => ({ ...given, file, pointer: [...pointer, ...given.pointer] })),
  );
}
