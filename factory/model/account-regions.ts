import type { InheritedDefaults } from './effective-tags';
import type { RequestDocument, Workspace } from './workspace';

/** Regions of an account: the home region, and what the request says, else the nearest default, else the governed ones. */
export function accountRegions(
  { organization: { data } }: Pick<Workspace, 'organization'>,
  request: RequestDocument,
  defaults: readonly InheritedDefaults[],
): readonly string[] {
  const inherited = defaults.findLast((layer) => layer.data.regions !== undefined)?.data.regions;
  const home = data.homeRegion === undefined ? [] : [data.homeRegion];
  return [...new Set([...home, ...(request.data.regions ?? inherited ?? data.governedRegions ?? [])])];
}
