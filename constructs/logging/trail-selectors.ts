import type { CloudtrailAdvancedEventSelector } from '@cdktf/provider-aws/lib/cloudtrail';
import { resourceType } from '../../factory/model/logging/data-events';
import { archiveBuckets } from '../../factory/model/logging/log-buckets';
import type { Logging } from '../../factory/model/logging/logging';
import type { ArchivePlace } from './archive-place';

/**
 * What the trail records when data events are wanted: with such selectors, management events have to be among them. Those of the log
 * archive's own buckets are left out: each log that is written there would bring forth another one.
 *
 * @returns none when management events are all that is wanted, which is how trails are by themselves
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
 */
export function trailSelectors(
  logging: Logging,
  {
    partition,
    governedRegions,
  }: Pick<ArchivePlace['organization'], 'partition'> & {
    readonly governedRegions: readonly string[];
  },
): CloudtrailAdvancedEventSelector[] {
  if (logging.dataEvents.length === 0) return [];
  const own = archiveBuckets(logging, governedRegions).map((name) => `arn:${partition}:s3:::${name}/`);
  return [
    { name: 'Management events', fieldSelector: [{ field: 'eventCategory', equalTo: ['Management'] }] },
    ...logging.dataEvents.map((source) => ({
      name: `Data events of ${source}`,
      fieldSelector: [
        { field: 'eventCategory', equalTo: ['Data'] },
        { field: 'resources.type', equalTo: [resourceType[source]] },
        ...(source === 's3' ? [{ field: 'resources.ARN', notStartsWith: own }] : []),
      ],
    })),
  ];
}
