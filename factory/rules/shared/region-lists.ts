import { regionOfGlobalQuota } from '../../aws/service-quotas';
import type { Pointer } from '../../diagnostics/problem';
import { customizationLists } from '../../model/customization-lists';
import type { Workspace } from '../../model/workspace';
import { accountLayers } from './account-layers';
import { controlPlaces } from './baselines';

/** A list of regions in which something is set up for accounts. */
export interface RegionList {
  readonly file: string;
  readonly pointer: Pointer;
  /** With holes where an item was of the wrong type. */
  readonly regions: readonly string[];
  /** Whether it is that of a baseline control, and not the accounts' own. */
  readonly ofControl: boolean;
}

/** The regions of defaults, of requests, of the central backup and the network, of baseline controls and of customizations. */
export function regionLists(workspace: Workspace): RegionList[] {
  return [
    ...accountLayers(workspace).flatMap(({ file, pointer, data: { regions } }) =>
      regions ? [{ file, pointer: [...pointer, 'regions'], regions, ofControl: false }] : [],
    ),
    ...sharedServiceRegionLists(workspace),
    ...quotaRegionLists(workspace),
    ...organizationConfigRegionLists(workspace),
    ...controlPlaces(workspace).flatMap(({ file, pointer, controls }) =>
      Object.entries(controls).flatMap(([name, settings]) => {
        const regions = typeof settings === 'object' && 'regions' in settings ? settings.regions : undefined;
        return regions ? [{ file, pointer: [...pointer, name, 'regions'], regions, ofControl: true }] : [];
      }),
    ),
    ...customizationLists(workspace).flatMap(({ file, entries }) =>
      entries.flatMap(({ regions, regionsPointer }) =>
        regions ? [{ file, pointer: regionsPointer, regions, ofControl: false }] : [],
      ),
    ),
  ];
}

function sharedServiceRegionLists({ organization: { file, data } }: Workspace): RegionList[] {
  return (['backup', 'network'] as const).flatMap((section) => {
    const regions = data[section]?.regions;
    return regions ? [{ file, pointer: [section, 'regions'], regions, ofControl: false }] : [];
  });
}

/** Without quotas that hold for all regions: AWS keeps those where it does, governed or not. */
function quotaRegionLists(workspace: Workspace): RegionList[] {
  const partition = workspace.organization.data.partition ?? 'aws';
  return accountLayers(workspace).flatMap(({ file, pointer, data }) =>
    (data.serviceQuotas ?? []).flatMap((entry, index) => {
      if (entry?.regions === undefined) return [];
      if (regionOfGlobalQuota(partition, entry.service ?? '', entry.quota ?? '') !== undefined) return [];
      const at = [...pointer, 'serviceQuotas', index, 'regions'];
      return [{ file, pointer: at, regions: entry.regions, ofControl: false }];
    }),
  );
}

/** Of rules and conformance packs of AWS Config for all accounts. */
function organizationConfigRegionLists({ organization: { file, data } }: Workspace): RegionList[] {
  return (['configRules', 'conformancePacks'] as const).flatMap((section) =>
    Object.entries(data.security?.[section] ?? {}).flatMap(([name, settings]) => {
      const regions = typeof settings === 'object' ? settings.regions : undefined;
      const pointer = ['security', section, name, 'regions'];
      return regions ? [{ file, pointer, regions, ofControl: false }] : [];
    }),
  );
}
