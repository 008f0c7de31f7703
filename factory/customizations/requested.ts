import type { Pointer } from '../diagnostics/problem';
import { type CustomizationEntries, givenCustomizations } from '../model/customization-lists';
import type { Inheritance } from '../model/inheritance';
import type { Origin } from '../model/landing-zone';
import { ORGANIZATION_FILE } from '../model/read-workspace';
import { chooseProfile, profileChain } from '../model/resolve/baseline-layers';
import { type LayerPlace, originIn } from '../model/resolve/origins';
import type { RequestDocument, Workspace } from '../model/workspace';

/** A place in a file that says something about a customization. */
export interface OptionPlace {
  readonly file: string;
  readonly pointer: Pointer;
}

/** A customization of one account, put together from all places that name it. */
export interface RequestedCustomization {
  readonly name: string;
  /** The last place that names it: where a missing option belongs. */
  readonly place: OptionPlace;
  readonly options: readonly RequestedOption[];
  readonly regions: (OptionPlace & { readonly names: readonly string[] }) | undefined;
  /** By `customizations.<name>` and below it. */
  readonly origins: Readonly<Record<string, Origin>>;
}

export interface RequestedOption {
  readonly name: string;
  readonly value: unknown;
  readonly place: OptionPlace;
}

interface Layer extends LayerPlace {
  readonly file: string;
  readonly pointer: Pointer;
  readonly entries: CustomizationEntries;
}

/**
 * What profile, defaults and request add up to, in that order, each name once: where it comes first gives its place in the
 * order, and of its options those of the last place win, option by option.
 */
export function requestedCustomizations(
  workspace: Workspace,
  request: RequestDocument,
  { defaults }: Inheritance,
): RequestedCustomization[] {
  const found = new Map<string, Merged>();
  for (const layer of layersOf(workspace, request, defaults)) {
    for (const given of givenCustomizations(layer.entries, [])) {
      const at = (pointer: Pointer) => ({ file: layer.file, pointer: [...layer.pointer, ...pointer] });
      const key = `customizations.${given.name}`;
      const own: Merged = found.get(given.name) ?? {
        place: at(given.pointer),
        options: new Map(),
        regions: undefined,
        origins: { [key]: originIn(layer, true, given.pointer) },
      };
      found.set(given.name, own);
      own.place = at(given.pointer);
      for (const [name, value] of Object.entries(given.options)) {
        own.options.set(name, { name, value, place: at([...given.optionsPointer, name]) });
        own.origins[`${key}.${name}`] = originIn(layer, value, [...given.optionsPointer, name]);
      }
      if (given.regions === undefined) continue;
      own.regions = { names: given.regions, ...at(given.regionsPointer) };
      own.origins[`${key}.regions`] = originIn(layer, given.regions, given.regionsPointer);
    }
  }
  return [...found].map(([name, { options, ...rest }]) => ({
    name,
    ...rest,
    options: [...options.values()],
  }));
}

interface Merged {
  place: OptionPlace;
  readonly options: Map<string, RequestedOption>;
  regions: RequestedCustomization['regions'];
  readonly origins: Record<string, Origin>;
}

function layersOf(
  { organization }: Workspace,
  { file, data }: RequestDocument,
  defaults: Inheritance['defaults'],
): Layer[] {
  const { name } = chooseProfile(file, data, defaults);
  return [
    ...profileChain(organization.data.baselines ?? {}, name).map(({ name, profile }) => ({
      source: `baseline ${name}`,
      file: ORGANIZATION_FILE,
      pointer: ['baselines', name, 'customizations'],
      entries: profile.customizations,
    })),
    ...defaults.map((layer) => ({
      source: layer.source,
      file: ORGANIZATION_FILE,
      pointer: [...layer.pointer, 'customizations'],
      entries: layer.data.customizations,
    })),
    { source: 'request', file, pointer: ['customizations'], entries: data.customizations },
  ];
}
