import { regionNames } from '../aws/regions';
import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import type { Workspace } from '../model/workspace';
import type { Finding, Rule } from './rule';
import { duplicates } from './shared/duplicates';
import { hasField } from './shared/has-field';
import { regionLists } from './shared/region-lists';
import { suggester } from './shared/suggester';

/**
 * Regions: they exist in the partition, are listed once, and those of accounts and controls are governed.
 * https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
 */
export const regionForm: Rule = {
  id: 'region-form',
  check(workspace, report) {
    const checker = new RegionChecker(workspace, report);
    checker.checkOrganization(workspace);
    for (const { file, pointer, regions, ofControl } of regionLists(workspace)) {
      checker.checkList(file, pointer, regions, true);
      if (ofControl && regions.length === 0) {
        report({
          file,
          pointer,
          message:
            'An empty list sets the control up nowhere. Name regions, leave "regions" out for those of the account, or switch the control off with false.',
        });
      }
    }
  },
};

class RegionChecker {
  /** Undefined when the file names another partition than there is. */
  private readonly known: ReadonlySet<string> | undefined;
  /** Undefined when the file does not tell. */
  private readonly governed: ReadonlySet<string> | undefined;
  private readonly suggestKnown: (given: string) => readonly string[];
  private readonly partition: string;

  constructor(
    { organization }: Workspace,
    private readonly report: (finding: Finding) => void,
  ) {
    const { partition, governedRegions } = organization.data;
    const unclear = partition === undefined && hasField(organization, ['partition']);
    this.partition = partition ?? 'aws';
    this.known = unclear ? undefined : new Set(regionNames(partition ?? 'aws'));
    this.governed = governedRegions && new Set(governedRegions);
    this.suggestKnown = suggester(this.known ?? []);
  }

  checkOrganization({ organization: { file, data } }: Workspace): void {
    const home = data.homeRegion;
    if (
      home !== undefined &&
      this.isKnown(file, ['homeRegion'], home) &&
      this.governed?.has(home) === false
    ) {
      this.report({
        file,
        pointer: ['homeRegion'],
        message: `The home region ${quoted(home)} must be one of governedRegions, since the landing zone itself runs in it. Add it there.`,
      });
    }
    this.checkList(file, ['governedRegions'], data.governedRegions ?? [], false);
    if (data.identity?.region !== undefined) {
      this.isKnown(file, ['identity', 'region'], data.identity.region);
    }
    const { state } = data.terraform ?? {};
    if (state?.backend === 's3' && state.region !== undefined) {
      this.isKnown(file, ['terraform', 'state', 'region'], state.region);
    }
  }

  checkList(file: string, pointer: Pointer, regions: readonly string[], mustBeGoverned: boolean): void {
    const items = regions.flatMap((region, index) => ({ region, at: [...pointer, index] }));
    const twice = new Set(duplicates(items, ({ region }) => region).map(({ item }) => item));
    for (const item of items) {
      const { region, at } = item;
      if (twice.has(item)) {
        this.report({
          file,
          pointer: at,
          message: `The region ${quoted(region)} is in this list already. Remove it here.`,
        });
      } else if (this.isKnown(file, at, region) && mustBeGoverned && this.isUngoverned(region)) {
        this.report({
          file,
          pointer: at,
          message: `The region ${quoted(region)} is not one of governedRegions in organization.yaml (${[...(this.governed ?? [])].join(', ')}). Add it there or choose another one.`,
        });
      }
    }
  }

  /** Of a list that is still empty the home region is missing, which is told once. */
  private isUngoverned(region: string): boolean {
    return this.governed !== undefined && this.governed.size > 0 && !this.governed.has(region);
  }

  private isKnown(file: string, pointer: Pointer, region: string): boolean {
    if (!this.known) return false;
    if (this.known.has(region)) return true;
    this.report({
      file,
      pointer,
      message: `There is no region ${quoted(region)} in the partition ${this.partition}.`,
      suggest: this.suggestKnown(region),
    });
    return false;
  }
}
