import { globalRegion } from '../../../aws/config/global-resources';
import { type ManagedRule, managedRules } from '../../../aws/config/managed-rules';
import type { Pointer } from '../../../diagnostics/problem';
import type { Loose } from '../../loose';
import type { Workspace } from '../../workspace';
import type { ConformancePack, OrganizationConfigRule } from './organization-config';

type Data = Workspace['organization']['data'];
type Security = NonNullable<Data['security']>;
/** Settings of a rule, with `true` for none. */
export type ConfigRuleSettings = Exclude<NonNullable<NonNullable<Security['configRules']>[string]>, boolean>;

/** Rules that are on, by name. */
export function givenConfigRules({
  organization: { data },
}: Workspace): readonly (readonly [name: string, settings: ConfigRuleSettings])[] {
  return Object.entries(data.security?.configRules ?? {}).flatMap(([name, given]) =>
    given === undefined || given === false ? [] : [[name, given === true ? {} : given] as const],
  );
}

/** The rule that baselines know by that name. */
export function knownRule(name: string): ManagedRule | undefined {
  const known: Readonly<Record<string, ManagedRule>> = managedRules;
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

export function resolveConfigRules(workspace: Workspace): readonly OrganizationConfigRule[] {
  const { data } = workspace.organization;
  return givenConfigRules(workspace).map(([name, settings]) => {
    const known = knownRule(name);
    const identifier = settings.identifier ?? known?.identifier ?? '';
    return {
      name,
      identifier,
      description: known?.summary ?? `AWS Config's managed rule ${identifier}`,
      parameters: (settings.parameters ?? {}) as OrganizationConfigRule['parameters'],
      resourceTypes: (settings.resourceTypes ??
        known?.resourceTypes ??
        []) as OrganizationConfigRule['resourceTypes'],
      regions: regionsOfRule(data, settings, known),
      exclude: (settings.exclude ?? []) as OrganizationConfigRule['exclude'],
    };
  });
}

/** What is the same in every region is looked at in one, where it is recorded. */
function regionsOfRule(
  data: Data,
  { regions }: ConfigRuleSettings,
  known: ManagedRule | undefined,
): readonly string[] {
  const governed = (data.governedRegions ?? []) as readonly string[];
  if (regions !== undefined) return regions as readonly string[];
  if (!known?.global) return governed;
  const one = globalRegion(data.homeRegion ?? '', governed);
  return one === undefined ? [] : [one];
}

/** Packs without a template are for a rule to refuse. */
export function resolveConformancePacks({
  organization: { data },
  conformancePacks,
}: Workspace): readonly ConformancePack[] {
  const templates = new Map(conformancePacks.map(({ name, text }) => [name, text]));
  const given: Loose<Security['conformancePacks']> = data.security?.conformancePacks ?? {};
  return Object.entries(given).map(([name, settings]) => ({
    name,
    template: templates.get(name) ?? '',
    parameters: (settings?.parameters ?? {}) as ConformancePack['parameters'],
    regions: (settings?.regions ?? data.governedRegions ?? []) as readonly string[],
    exclude: (settings?.exclude ?? []) as ConformancePack['exclude'],
  }));
}

/** A rule or a pack and where it stands in organization.yaml. */
export interface OrganizationConfigUse {
  readonly pointer: Pointer;
  /** What it is, for messages. */
  readonly words: string;
  readonly regions: readonly string[];
  /** With holes where an item was of the wrong type. */
  readonly exclude: readonly string[];
}

/** Every rule and pack that is on. */
export function organizationConfigUses(workspace: Workspace): readonly OrganizationConfigUse[] {
  return [
    ...resolveConfigRules(workspace).map(({ name, regions, exclude }) => ({
      pointer: ['security', 'configRules', name],
      words: `the rule ${name}`,
      regions,
      exclude,
    })),
    ...resolveConformancePacks(workspace).map(({ name, regions, exclude }) => ({
      pointer: ['security', 'conformancePacks', name],
      words: `the conformance pack ${name}`,
      regions,
      exclude,
    })),
  ];
}
