import { bucketName } from '../aws/state-limits';
import { quoted } from '../diagnostics/quoted';
import { archiveBuckets } from '../model/logging/log-buckets';
import type { Rule } from './rule';
import { misfit } from './shared/misfit';

/**
 * Names of the buckets of the log archive, which are made from one prefix.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export const loggingForm: Rule = {
  id: 'logging-form',
  check(workspace, report) {
    const { file, data } = workspace.organization;
    const bucketPrefix = data.logging?.bucketPrefix;
    // The name of the organisation, which stands there otherwise, has a rule of its own and is short enough.
    if (bucketPrefix === undefined) return;
    const regions = (data.governedRegions ?? []).filter((region) => region !== undefined);
    // One that fits no better than another is told once, with what is longest.
    const [name = ''] = [...archiveBuckets({ bucketPrefix }, regions)].sort((a, b) => b.length - a.length);
    const wrong = misfit(name, bucketName);
    if (wrong === undefined) return;
    report({
      file,
      pointer: ['logging', 'bucketPrefix'],
      message: `${quoted(name)} can't be the name of a bucket. ${wrong} Change the prefix.`,
    });
  },
};
