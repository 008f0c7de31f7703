import { quoted } from '../diagnostics/quoted';
import type { Rule } from './rule';
import { accountControls, placeOf } from './shared/account-controls';
import { once } from './shared/once';

/** The break-glass role that a baseline makes is not among the roles that no guardrail may lock out. */
export const breakGlassNotEssential: Rule = {
  id: 'break-glass-not-essential',
  severity: 'warning',
  check(workspace, report) {
    const essential = workspace.organization.data.essentialRoles?.breakGlass;
    const reportOnce = once(report);
    for (const { controls, origins } of accountControls(workspace, ['breakGlassRole'])) {
      const role = controls.breakGlassRole;
      const place = placeOf(origins['breakGlassRole.name']) ?? placeOf(origins.breakGlassRole);
      if (!role || !place || essential?.includes(role.name)) continue;
      reportOnce({
        ...place,
        message: `The break-glass role ${quoted(role.name)} is not one of "essentialRoles.breakGlass" in organization.yaml, so a guardrail may lock it out, and then it is of no use in an emergency. Add it there.`,
      });
    }
  },
};
