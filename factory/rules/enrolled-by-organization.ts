import { enrolledControls } from '../model/security/enrolled-controls';
import type { Rule } from './rule';
import { accountControls, placeOf } from './shared/account-controls';
import { once } from './shared/once';

/**
 * A baseline that sets up in an account what the organization enrols it in: AWS has made the detector already and refuses one
 * more, and of Security Hub nobody but the administrator may then set anything.
 * https://docs.aws.amazon.com/guardduty/latest/APIReference/API_CreateDetector.html
 * https://docs.aws.amazon.com/securityhub/latest/userguide/central-configuration-management-type.html
 */
export const enrolledByOrganization: Rule = {
  id: 'enrolled-by-organization',
  check(workspace, report) {
    const enrolled = enrolledControls(workspace);
    if (enrolled.length === 0) return;
    const reportOnce = once(report);
    for (const { controls, origins } of accountControls(workspace, enrolled)) {
      for (const name of enrolled) {
        const place = controls[name] && placeOf(origins[name]);
        if (!place) continue;
        reportOnce({
          ...place,
          onKey: true,
          message: `"security.${name}" of organization.yaml enrols every account, and AWS then refuses that an account sets up its own. Remove the control here, or "security.${name}" there.`,
        });
      }
    }
  },
};
