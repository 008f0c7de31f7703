import type { Pointer } from '../diagnostics/problem';
import { fillPlaceholders } from '../guardrails/fill-placeholders';
import { accountRegions } from '../model/account-regions';
import { type Inheritance, inheritance } from '../model/inheritance';
import type { RequestDocument, Workspace } from '../model/workspace';
import { accountValues } from './account-values';
import { type Definition, definitionOf } from './definitions';
import { mark } from './late-text';
import { type OptionPlace, type RequestedCustomization, requestedCustomizations } from './requested';

/** A mistake in a placeholder, with its place. */
export interface OptionMisshape extends OptionPlace {
  readonly onKey?: boolean;
  readonly message: string;
  readonly suggest?: readonly string[];
}

/** A customization of an account whose definition is there, with placeholders filled in. */
export interface FilledCustomization {
  readonly requested: RequestedCustomization;
  readonly definition: Definition;
  /** The definition's defaults and the options said, with marks for late values. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly misshapes: readonly OptionMisshape[];
  /** Where in a file stands what is at a place in the options. */
  readonly placeOf: (pointer: Pointer) => OptionPlace;
}

export interface AccountCustomizations {
  readonly request: RequestDocument;
  /** Regions of the account. */
  readonly regions: readonly string[];
  /** Names that no file has are passed over. */
  readonly customizations: readonly FilledCustomization[];
}

const known = new WeakMap<Workspace, readonly AccountCustomizations[]>();

/** The customizations of every account, worked out once for all that look at them. */
export function filledCustomizations(workspace: Workspace): readonly AccountCustomizations[] {
  const found = known.get(workspace) ?? fillAll(workspace);
  known.set(workspace, found);
  return found;
}

interface Requested {
  readonly request: RequestDocument;
  readonly inherited: Inheritance;
  readonly customizations: readonly RequestedCustomization[];
}

function fillAll(workspace: Workspace): AccountCustomizations[] {
  const inherit = inheritance(workspace);
  const accounts = workspace.requests.map((request): Requested => {
    const inherited = inherit(request);
    return { request, inherited, customizations: requestedCustomizations(workspace, request, inherited) };
  });
  const outputs = new Outputs(workspace, accounts);
  return accounts.map(({ request, inherited, customizations }) => {
    const regions = accountRegions(workspace, request, inherited.defaults);
    if (customizations.length === 0) return { request, regions, customizations: [] };
    const values = accountValues(
      workspace,
      request,
      inherited,
      (name) => outputs.markOf(name),
      () => outputs.names(),
    );
    return {
      request,
      regions,
      customizations: customizations.flatMap((requested) => {
        const definition = definitionOf(workspace, requested.name);
        return definition ? [fill(requested, definition, values)] : [];
      }),
    };
  });
}

function fill(
  requested: RequestedCustomization,
  definition: Definition,
  values: Parameters<typeof fillPlaceholders>[1],
): FilledCustomization {
  const options = new Map<string, unknown>();
  const places = new Map<string, { place: OptionPlace; sourcePointer: (pointer: Pointer) => Pointer }>();
  const misshapes: OptionMisshape[] = [];
  const put = (name: string, value: unknown, place: OptionPlace) => {
    const filled = fillPlaceholders(value, values);
    options.set(name, filled.value);
    places.set(name, { place, sourcePointer: filled.sourcePointer });
    for (const { pointer, ...misshape } of filled.misshapes) {
      misshapes.push({ ...misshape, file: place.file, pointer: [...place.pointer, ...pointer] });
    }
  };
  const said = new Set(requested.options.map(({ name }) => name));
  for (const [name, value] of Object.entries(definition.defaults)) {
    if (said.has(name)) continue;
    put(name, value, { file: definition.file, pointer: ['module', 'inputs', name, 'default'] });
  }
  for (const { name, value, place } of requested.options) put(name, value, place);
  return {
    requested,
    definition,
    // Makes a field of any name, `__proto__` as well.
    options: Object.fromEntries(options),
    misshapes,
    placeOf: ([name, ...below]) => {
      const own = places.get(String(name));
      return own
        ? { file: own.place.file, pointer: [...own.place.pointer, ...own.sourcePointer(below)] }
        : requested.place;
    },
  };
}

/** Outputs of customizations, by `<account>.<customization>.<output>`. */
class Outputs {
  readonly #accounts: ReadonlyMap<string, Requested>;

  constructor(
    private readonly workspace: Workspace,
    accounts: readonly Requested[],
  ) {
    this.#accounts = new Map(accounts.map((account) => [account.request.slug, account]));
  }

  /** The mark of an output that there is. */
  markOf(name: string): string | undefined {
    const [slug = '', customization = '', output = '', ...rest] = name.split('.');
    if (rest.length > 0) return undefined;
    const requested = this.#accounts.get(slug)?.customizations.find((own) => own.name === customization);
    return requested && this.#outputsOf(requested).includes(output)
      ? mark({ kind: 'output', slug, customization, output })
      : undefined;
  }

  names(): readonly string[] {
    return [...this.#accounts].flatMap(([slug, { customizations }]) =>
      customizations.flatMap((requested) =>
        this.#outputsOf(requested).map((output) => `${slug}.${requested.name}.${output}`),
      ),
    );
  }

  /** Outputs are those of the home region: a module that is not called there has none. */
  #outputsOf({ name, regions }: RequestedCustomization): readonly string[] {
    const home = this.workspace.organization.data.homeRegion;
    if (regions && home !== undefined && !regions.names.includes(home)) return [];
    return definitionOf(this.workspace, name)?.outputs ?? [];
  }
}
