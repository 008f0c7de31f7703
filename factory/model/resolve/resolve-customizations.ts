import { type FilledCustomization, filledCustomizations } from '../../customizations/filled';
import { readSource } from '../../customizations/module-source';
import type { Customization } from '../customization';
import type { Origin } from '../landing-zone';
import type { RequestDocument, Workspace } from '../workspace';

export interface ResolvedCustomizations {
  readonly customizations: readonly Customization[];
  /** By `customizations.<name>`, `customizations.<name>.<option>` and `customizations.<name>.regions`. */
  readonly origins: Readonly<Record<string, Origin>>;
}

/** @param place - the account's regions, the home region first */
export function resolveCustomizations(
  workspace: Workspace,
  request: RequestDocument,
  place: { readonly regions: readonly string[]; readonly homeRegion: string },
): ResolvedCustomizations {
  const own = byRequest(workspace).get(request) ?? [];
  return {
    customizations: own.flatMap((filled) => resolveOne(filled, place)),
    origins: Object.assign({}, ...own.map(originsOf)),
  };
}

/** What it is for stands in the place of "on". */
function originsOf({ requested, definition }: FilledCustomization): Readonly<Record<string, Origin>> {
  const key = `customizations.${requested.name}`;
  const own = requested.origins[key];
  return definition.description === undefined || own === undefined
    ? requested.origins
    : { ...requested.origins, [key]: { ...own, value: definition.description } };
}

function resolveOne(
  { definition, options, requested }: FilledCustomization,
  { regions, homeRegion }: { readonly regions: readonly string[]; readonly homeRegion: string },
): Customization[] {
  const { name, file, module, outputs } = definition;
  if (!module) return [{ kind: 'typescript', name, file, options }];
  const read = readSource(file, module.source ?? '', module.version);
  // What can't be read is told by a rule.
  if (!('source' in read)) return [];
  const byDefault = module.regions === 'account' ? regions : [homeRegion];
  return [
    {
      kind: 'module',
      name,
      file,
      options,
      source: read.source,
      outputs,
      regions: requested.regions?.names ?? byDefault,
    },
  ];
}

const known = new WeakMap<Workspace, ReadonlyMap<RequestDocument, readonly FilledCustomization[]>>();

function byRequest(workspace: Workspace): ReadonlyMap<RequestDocument, readonly FilledCustomization[]> {
  const found =
    known.get(workspace) ??
    new Map(filledCustomizations(workspace).map(({ request, customizations }) => [request, customizations]));
  known.set(workspace, found);
  return found;
}
