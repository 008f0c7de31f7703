import { type InheritedDefaults, inheritedDefaults } from './effective-tags';
import type { OrganizationalUnitNode, RequestDocument, Workspace } from './workspace';

/** The OU of a request, and the defaults that reach it. */
export interface Inheritance {
  /** Undefined when the request names none that is there. */
  readonly unit: OrganizationalUnitNode | undefined;
  readonly defaults: readonly InheritedDefaults[];
}

/** What requests inherit, worked out once for each OU. */
export function inheritance(workspace: Workspace): (request: RequestDocument) => Inheritance {
  const known = new Map<OrganizationalUnitNode | undefined, Inheritance>();
  return ({ data }) => {
    const unit = workspace.organizationalUnitByPath.get(data.organizationalUnit ?? '');
    const found = known.get(unit) ?? { unit, defaults: inheritedDefaults(workspace, unit) };
    known.set(unit, found);
    return found;
  };
}
