import type { Pointer } from '../../diagnostics/problem';
import type { Loose } from '../../model/loose';
import type { AccountDefaults } from '../../model/organizational-unit';
import type { Workspace } from '../../model/workspace';

/** A place that sets something for accounts: the defaults of the organisation or of an OU, or a request. */
export interface AccountLayer {
  readonly file: string;
  readonly pointer: Pointer;
  readonly data: Omit<Loose<AccountDefaults>, 'baseline'>;
}

/** Defaults of organization.yaml, farthest from the accounts first. */
export function defaultLayers({ organization, organizationalUnits }: Workspace): AccountLayer[] {
  const { file, data } = organization;
  return [
    ...(data.defaults ? [{ file, pointer: ['defaults'], data: data.defaults }] : []),
    ...organizationalUnits.flatMap((unit) =>
      unit.data.defaults ? [{ file, pointer: [...unit.pointer, 'defaults'], data: unit.data.defaults }] : [],
    ),
  ];
}

/** Every such place: the defaults, then the requests. */
export function accountLayers(workspace: Workspace): AccountLayer[] {
  return [
    ...defaultLayers(workspace),
    ...workspace.requests.map(({ file, data }) => ({ file, pointer: [], data })),
  ];
}
