import type { Rule } from './rule';
import { controlPlaces } from './shared/baselines';

/**
 * GuardDuty features of which AWS takes one only.
 * https://docs.aws.amazon.com/guardduty/latest/APIReference/API_UpdateDetector.html
 */
export const guardDutyFeatures: Rule = {
  id: 'guard-duty-features',
  check(workspace, report) {
    for (const { file, pointer, controls } of controlPlaces(workspace)) {
      const features = typeof controls.guardDuty === 'object' ? controls.guardDuty.features : undefined;
      if (!features?.RUNTIME_MONITORING || !features.EKS_RUNTIME_MONITORING) continue;
      report({
        file,
        pointer: [...pointer, 'guardDuty', 'features', 'EKS_RUNTIME_MONITORING'],
        onKey: true,
        message:
          'RUNTIME_MONITORING covers what EKS_RUNTIME_MONITORING does, and AWS refuses both at once. Remove EKS_RUNTIME_MONITORING.',
      });
    }
  },
};
