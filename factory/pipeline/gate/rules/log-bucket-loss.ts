import { bucketLoss } from '../bucket-loss';

/** A bucket of the log archive would be deleted or made anew. */
export const logBucketLoss = bucketLoss(
  'log-bucket-loss',
  'logging',
  'bucket of logs',
  'the logs in it',
  'logging.bucketPrefix',
);
