import { roleName, rolePath } from '../aws/account-limits';
import { quoted } from '../diagnostics/quoted';
import { OWN_ROLE_PREFIX, splitRoleName } from '../model/role-name';
import type { Workspace } from '../model/workspace';
import type { Finding, Rule } from './rule';
import { accountControls, placeOf } from './shared/account-controls';
import { controlPlaces } from './shared/baselines';
import { misfit } from './shared/misfit';
import { once } from './shared/once';

/**
 * Names of the roles that a baseline makes: what IAM takes, and none that another of the landing zone's roles has. IAM
 * compares them without paths and without case.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
 */
export const baselineRoleForm: Rule = {
  id: 'baseline-role-form',
  check(workspace, report) {
    const reportOnce = once(report);
    checkForms(workspace, reportOnce);
    checkHolders(workspace, reportOnce);
  },
};

function checkForms(workspace: Workspace, report: (finding: Finding) => void): void {
  for (const { file, pointer, controls } of controlPlaces(workspace)) {
    for (const control of ['breakGlassRole', 'securityAuditRole'] as const) {
      const settings = controls[control];
      const text = typeof settings === 'object' ? settings.name : undefined;
      if (text === undefined) continue;
      const { path, name } = control === 'breakGlassRole' ? splitRoleName(text) : { path: '/', name: text };
      const wrong =
        misfit(name, roleName) ??
        misfit(path, rolePath) ??
        (name.toLowerCase().startsWith(OWN_ROLE_PREFIX)
          ? `Those that begin with ${OWN_ROLE_PREFIX} are the factory's own in an account.`
          : undefined);
      if (wrong !== undefined)
        report({ file, pointer: [...pointer, control, 'name'], message: refusal(text, wrong) });
    }
  }
}

/** Profiles, requests and defaults may each give one of the names, so that they meet in an account only. */
function checkHolders(workspace: Workspace, report: (finding: Finding) => void): void {
  const { accessRole = 'OrganizationAccountAccessRole' } = workspace.organization.data;
  const isName = (name: string, other: string): boolean =>
    splitRoleName(name).name.toLowerCase() === splitRoleName(other).name.toLowerCase();
  for (const { controls, origins } of accountControls(workspace, ['breakGlassRole', 'securityAuditRole'])) {
    const placeOfName = (control: keyof typeof controls) =>
      placeOf(origins[`${control}.name`]) ?? placeOf(origins[control]);
    const breakGlass = controls.breakGlassRole?.name;
    const audit = controls.securityAuditRole?.name;
    const access = "It is the access role's, with which baselines are applied.";
    for (const [control, text, other, why] of [
      ['breakGlassRole', breakGlass, accessRole, access],
      ['securityAuditRole', audit, accessRole, access],
      ['securityAuditRole', audit, breakGlass, "It is the break-glass role's."],
    ] as const) {
      const place = placeOfName(control);
      if (text === undefined || other === undefined || !place || !isName(text, other)) continue;
      report({ ...place, message: refusal(text, why) });
    }
  }
}

function refusal(text: string, why: string): string {
  return `${quoted(text)} can't be the name of a role. ${why}`;
}
