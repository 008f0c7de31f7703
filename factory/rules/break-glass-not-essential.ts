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
      const given = origins['breakGlassRole.name'];
      // Without a name of its own it takes the first of those roles, if there is any.
      const name = given?.file === undefined ? (essential?.[0] ?? role?.name) : role?.name;
      const place = placeOf(given) ?? placeOf(origins.breakGlassRole);
      if (!role || name === undefined || !place || essential?.includes(name)) continue;
      reportOnce({
        ...place,
        message: `The break-glass role ${quoted(name)} is not one of "essentialRoles.breakGlass" in organization.yaml, so a guardrail may lock it out, and then it is of no use in an emergency. Add it there.`,
      });
    }
  },
};
