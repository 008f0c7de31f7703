import { isOptInRegion } from '../aws/regions';
import { quoted } from '../diagnostics/quoted';
import { accountRegions } from '../model/account-regions';
import { type Inheritance, inheritance } from '../model/inheritance';
import { baselineLayers, chooseProfile } from '../model/resolve/baseline-layers';
import { noContext } from '../model/resolve/control-defaults';
import { resolveControls } from '../model/resolve/resolve-controls';
import type { RequestDocument, Workspace } from '../model/workspace';
import type { Finding, Rule } from './rule';
import { regionLists } from './shared/region-lists';

/**
 * A control is to be set up in a region that AWS keeps switched off until the account opts in, and the account, whose
 * `regions` say where it does, has it not: every call there would be refused.
 * https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html
 */
export const optInRegion: Rule = {
  id: 'opt-in-region',
  check(workspace, report) {
    checkBackupAccount(workspace, report);
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

/** Central vaults are in one account, of which the section says in which regions. */
function checkBackupAccount(workspace: Workspace, report: (finding: Finding) => void): void {
  const { file, data } = workspace.organization;
  const request = workspace.requests.find(({ slug }) => slug === data.sharedAccounts?.backup);
  if (!request) return;
  const own = new Set(accountRegions(workspace, request, inheritance(workspace)(request).defaults));
  for (const [index, region] of (data.backup?.regions ?? []).entries()) {
    if (region === undefined || !isOptInRegion(region) || own.has(region)) continue;
    report({
      file,
      pointer: ['backup', 'regions', index],
      message: `The backup account ${quoted(request.slug)} is to have a vault in ${region}, which AWS keeps switched off until an account opts in. Add ${region} to "regions" of its request, or take it out here.`,
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
