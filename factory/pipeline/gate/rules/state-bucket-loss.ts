import { bucketLoss } from '../bucket-loss';

/** The bucket of states would be deleted or made anew. */
export const stateBucketLoss = bucketLoss(
  'state-bucket-loss',
  'bootstrap',
  'bucket of states',
  'the states in it, without which Terraform knows nothing of what it made',
  'bootstrap.stateBucket',
);
