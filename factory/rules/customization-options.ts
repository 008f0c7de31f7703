import { type FilledCustomization, filledCustomizations } from '../customizations/filled';
import { optionFindings } from '../customizations/option-findings';
import { quoted } from '../diagnostics/quoted';
import type { Finding, Rule } from './rule';
import { once } from './shared/once';

/** Options of a customization that do not fit the shape in its file. They are checked for each account that has it. */
export const customizationOptions: Rule = {
  id: 'customization-options',
  check(workspace, report) {
    const reportOnce = once(report);
    const governed = new Set(workspace.organization.data.governedRegions ?? []);
    for (const { request, regions, customizations } of filledCustomizations(workspace)) {
      for (const customization of customizations) {
        // A placeholder that stands for nothing is told by `unknown-placeholder`, and has no value to fit.
        if (customization.misshapes.length === 0) {
          for (const finding of optionFindings(customization)) reportOnce(finding);
        }
        checkRegions(customization, reportOnce);
        checkAccountRegions(customization, reportOnce, {
          slug: request.slug,
          // One that is not governed is told by `region-form`.
          lacks: (region) => governed.has(region) && !regions.includes(region),
        });
      }
    }
  },
};

function checkRegions(
  { requested, definition }: FilledCustomization,
  report: (finding: Finding) => void,
): void {
  if (requested.regions === undefined) return;
  const { file, pointer, names } = requested.regions;
  if (!definition.module) {
    report({
      file,
      pointer,
      message: `"regions" is for Terraform modules, and ${quoted(definition.name)} is written in TypeScript: it chooses its regions itself, by an option if it has one. Remove it.`,
    });
  } else if (names.length === 0) {
    report({
      file,
      pointer,
      message: 'An empty list calls the module nowhere. Name regions, or leave "regions" out.',
    });
  }
}

/** A region that the account does not have may be one that it has not opted in to. */
function checkAccountRegions(
  { requested: { regions } }: FilledCustomization,
  report: (finding: Finding) => void,
  account: { readonly slug: string; readonly lacks: (region: string) => boolean },
): void {
  regions?.names.forEach((region, index) => {
    if (!account.lacks(region)) return;
    report({
      file: regions.file,
      pointer: [...regions.pointer, index],
      message: `${quoted(region)} is none of the regions of the account ${quoted(account.slug)}. Add it to "regions" of the account, or take it out here.`,
    });
  });
}
