import type { Workspace } from '../../model/workspace';

/** An ARN's second part is the partition. */
const PARTITION_PART = 1;

/**
 * Says how an ARN is of another partition than the organisation: nothing reaches from one into another.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 *
 * @returns undefined when it is of its own, or no ARN
 */
export function foreignPartition(arn: string, { organization }: Workspace): string | undefined {
  const { partition = 'aws' } = organization.data;
  if (!arn.startsWith('arn:') || arn.split(':')[PARTITION_PART] === partition) return undefined;
  return `The organisation is in the partition ${partition}.`;
}
