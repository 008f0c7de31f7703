import type { Pointer } from '../diagnostics/problem';
import type { AccessEntry } from './access-entry';
import type { Loose } from './loose';
import type { Workspace } from './workspace';

/** A group that an access list gives permission sets, with the places of the names. What is of the wrong type is left out. */
export interface GivenAccess {
  readonly group: string;
  readonly groupPointer: Pointer;
  readonly permissionSets: readonly { readonly name: string; readonly pointer: Pointer }[];
}

/** An `access` list of a file. */
export interface AccessList {
  readonly file: string;
  /** Whether it is that of the management account. */
  readonly ofManagementAccount: boolean;
  readonly entries: readonly GivenAccess[];
}

type Entries = readonly (Loose<AccessEntry> | undefined)[] | undefined;

/** The entries of a list that stands at a place, as far as they name a group. */
export function givenAccess(entries: Entries, pointer: Pointer): GivenAccess[] {
  const given: GivenAccess[] = [];
  // `forEach` passes over the holes that items of the wrong type leave.
  (entries ?? []).forEach((entry, index) => {
    if (entry?.group === undefined) return;
    const at = [...pointer, index];
    given.push({
      group: entry.group,
      groupPointer: [...at, 'group'],
      permissionSets: (entry.permissionSets ?? []).flatMap((name, item) =>
        name === undefined ? [] : [{ name, pointer: [...at, 'permissionSets', item] }],
      ),
    });
  });
  return given;
}

/** Every access list: the management account's, the defaults' in tree order and the requests'. */
export function accessLists({ organization, organizationalUnits, requests }: Workspace): AccessList[] {
  const list = (
    file: string,
    pointer: Pointer,
    entries: Entries,
    ofManagementAccount = false,
  ): AccessList[] => (entries ? [{ file, ofManagementAccount, entries: givenAccess(entries, pointer) }] : []);
  const { file, data } = organization;
  return [
    ...list(file, ['identity', 'managementAccountAccess'], data.identity?.managementAccountAccess, true),
    ...list(file, ['defaults', 'access'], data.defaults?.access),
    ...organizationalUnits.flatMap((unit) =>
      list(file, [...unit.pointer, 'defaults', 'access'], unit.data.defaults?.access),
    ),
    ...requests.flatMap((request) => list(request.file, ['access'], request.data.access)),
  ];
}
