import type { Rule } from './rule';
import { accountControls, placeOf } from './shared/account-controls';
import { once } from './shared/once';

/**
 * AWS Config is on for an account, and nothing says where it is to deliver: there is no recording without a bucket.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_PutDeliveryChannel.html
 */
export const configBucket: Rule = {
  id: 'config-bucket',
  check(workspace, report) {
    const reportOnce = once(report);
    for (const { controls, origins } of accountControls(workspace, ['config'])) {
      const place = placeOf(origins.config);
      // An empty one that a file gives is told by the rule for forms.
      if (!place || controls.config?.bucket !== '' || origins['config.bucket']?.file !== undefined) continue;
      reportOnce({
        ...place,
        onKey: true,
        message:
          'AWS Config has nowhere to deliver what it records. Set up a log archive with "logging" in organization.yaml, name a bucket with "bucket", or switch it off with false.',
      });
    }
  },
};
