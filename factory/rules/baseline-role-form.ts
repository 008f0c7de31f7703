import { roleName, rolePath } from '../aws/account-limits';
import type { Pointer } from '../diagnostics/problem';
import { quoted } from '../diagnostics/quoted';
import { splitRoleName } from '../model/role-name';
import type { Rule } from './rule';
import { controlPlaces } from './shared/baselines';
import { misfit } from './shared/misfit';

/**
 * Names of the roles that a baseline makes: what IAM takes, and none that another of the landing zone's roles has. IAM
 * compares them without paths and without case.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
 */
export const baselineRoleForm: Rule = {
  id: 'baseline-role-form',
  check(workspace, report) {
    const { accessRole = 'OrganizationAccountAccessRole' } = workspace.organization.data;
    for (const { file, pointer, controls } of controlPlaces(workspace)) {
      const { breakGlassRole, securityAuditRole } = controls;
      const refuse = (control: string, text: string, why: string): void => {
        const at: Pointer = [...pointer, control, 'name'];
        report({ file, pointer: at, message: `${quoted(text)} can't be the name of a role. ${why}` });
      };
      const check = (control: string, text: string, mayHavePath: boolean): void => {
        const { path, name } = mayHavePath ? splitRoleName(text) : { path: '/', name: text };
        const wrong = misfit(name, roleName) ?? misfit(path, rolePath);
        if (wrong !== undefined) refuse(control, text, wrong);
        else if (name.toLowerCase() === accessRole.toLowerCase()) {
          refuse(control, text, "It is the access role's, with which baselines are applied.");
        }
      };
      const own = typeof breakGlassRole === 'object' ? breakGlassRole.name : undefined;
      const audit = typeof securityAuditRole === 'object' ? securityAuditRole.name : undefined;
      if (own !== undefined) check('breakGlassRole', own, true);
      if (audit !== undefined) check('securityAuditRole', audit, false);
      if (
        own !== undefined &&
        audit !== undefined &&
        splitRoleName(own).name.toLowerCase() === audit.toLowerCase()
      ) {
        refuse('securityAuditRole', audit, "It is the break-glass role's.");
      }
    }
  },
};
