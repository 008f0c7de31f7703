import type { Pointer } from '../diagnostics/problem';
import type { CustomizationEntry } from './customization-entry';
import type { Loose } from './loose';
import type { Workspace } from './workspace';

/** A customization that a list names. What is of the wrong type is left out. */
export interface GivenCustomization {
  readonly name: string;
  /** Place of the name. */
  readonly pointer: Pointer;
  readonly options: Readonly<Record<string, unknown>>;
  readonly optionsPointer: Pointer;
  readonly regions: readonly string[] | undefined;
  readonly regionsPointer: Pointer;
}

/** A `customizations` list of a file. */
export interface CustomizationList {
  readonly file: string;
  readonly entries: readonly GivenCustomization[];
}

export type CustomizationEntries = readonly (Loose<CustomizationEntry> | undefined)[] | undefined;

/** The entries of a list that stands at a place, as far as they name something. */
export function givenCustomizations(entries: CustomizationEntries, pointer: Pointer): GivenCustomization[] {
  const given: GivenCustomization[] = [];
  // `forEach` passes over the holes that items of the wrong type leave.
  (entries ?? []).forEach((entry, index) => {
    const at = [...pointer, index];
    const named = typeof entry === 'string' ? { name: entry } : entry;
    if (named?.name === undefined) return;
    given.push({
      name: named.name,
      pointer: typeof entry === 'string' ? at : [...at, 'name'],
      options: named.options ?? {},
      optionsPointer: [...at, 'options'],
      regions: named.regions?.filter((region) => region !== undefined),
      regionsPointer: [...at, 'regions'],
    });
  });
  return given;
}

/** Every such list: of baseline profiles, of the defaults in tree order, of the requests. */
export function customizationLists({
  organization,
  organizationalUnits,
  requests,
}: Workspace): CustomizationList[] {
  const { file, data } = organization;
  const list = (file: string, pointer: Pointer, entries: CustomizationEntries): CustomizationList[] =>
    entries ? [{ file, entries: givenCustomizations(entries, pointer) }] : [];
  return [
    ...Object.entries(data.baselines ?? {}).flatMap(([name, profile]) =>
      list(file, ['baselines', name, 'customizations'], profile?.customizations),
    ),
    ...list(file, ['defaults', 'customizations'], data.defaults?.customizations),
    ...organizationalUnits.flatMap((unit) =>
      list(file, [...unit.pointer, 'defaults', 'customizations'], unit.data.defaults?.customizations),
    ),
    ...requests.flatMap((request) => list(request.file, ['customizations'], request.data.customizations)),
  ];
}
