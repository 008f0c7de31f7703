import { isOptInRegion } from '../aws/regions';
import { quoted } from '../diagnostics/quoted';
import { accountRegions } from '../model/account-regions';
import { type Inheritance, inheritance } from '../model/inheritance';
import { baselineLayers, chooseProfile } from '../model/resolve/baseline-layers';
import { noContext } from '../model/resolve/control-defaults';
import { resolveControls } from '../model/resolve/resolve-controls';
import type { RequestDocument, Workspace } from '../model/workspace';
import type { Finding, Rule } from './rule';
import { centralPlaces } from './shared/central-places';
import { regionLists } from './shared/region-lists';

/**
 * A control, or what a shared account has for all, is to be set up in a region that AWS keeps switched off until the account opts
 * in, and the account, whose `regions` say where it does, has it not: every call there would be refused.
 * https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html
 */
export const optInRegion: Rule = {
  id: 'opt-in-region',
  check(workspace, report) {
    checkSharedAccounts(workspace, report);
    // Few organisations have such regions, and resolving the controls of every account takes its time.
    const named = regionLists(workspace).some(
      ({ ofControl, regions }) => ofControl && regions.some(isOptInRegion),
    );
    if (!named) return;
    const inherit = inheritance(workspace);
    for (const request of workspace.requests) {
      const inherited = inherit(request);
      const own = new Set(accountRegions(workspace, request, inherited.defaults));
      for (const [control, regions] of controlRegions(workspace, request, inherited)) {
        for (const region of new Set(regions)) {
          if (!isOptInRegion(region) || own.has(region)) continue;
          report({
            file: request.file,
            ...(request.data.regions ? { pointer: ['regions'], onKey: true } : {}),
            message: `The control ${quoted(control)} of this account is to be set up in ${region}, which AWS keeps switched off until an account opts in. Add ${region} to the account's "regions", or take it out of the control's.`,
          });
        }
      }
    }
  },
};

function checkSharedAccounts(workspace: Workspace, report: (finding: Finding) => void): void {
  const inherit = inheritance(workspace);
  const { file } = workspace.organization;
  for (const { account, purpose, what, region, pointer, onKey, without } of centralPlaces(workspace)) {
    const request = workspace.requests.find(({ slug }) => slug === account);
    if (!request || !isOptInRegion(region)) continue;
    if (accountRegions(workspace, request, inherit(request).defaults).includes(region)) continue;
    report({
      file,
      pointer,
      ...(onKey ? { onKey } : {}),
      message: `The ${purpose} account ${quoted(request.slug)} is to have ${what} in ${region}, which AWS keeps switched off until an account opts in. Add ${region} to "regions" of its request, or ${without}.`,
    });
  }
}

function controlRegions(
  workspace: Workspace,
  request: RequestDocument,
  { defaults }: Inheritance,
): [control: string, regions: readonly string[]][] {
  const choice = chooseProfile(request.file, request.data, defaults);
  const { controls } = resolveControls(baselineLayers(workspace, choice, request), noContext);
  return Object.entries(controls).flatMap(([name, settings]) =>
    'regions' in settings ? [[name, settings.regions] as [string, readonly string[]]] : [],
  );
}
