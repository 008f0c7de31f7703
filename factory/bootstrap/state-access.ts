import type { PolicyStatement } from './policy-statement';

export interface StateAccessProps {
  readonly bucketArn: string;
  readonly keyArn: string;
  /** Prefix of the keys of states without slashes at its ends; undefined for the whole bucket. */
  readonly prefix: string | undefined;
}

/**
 * What terraform does with states. It locks one by an object beside it, so that whoever plans writes and deletes that one.
 *
 * @see https://developer.hashicorp.com/terraform/language/backend/s3#permissions-required
 */
export function stateAccess(
  { bucketArn, keyArn, prefix }: StateAccessProps,
  access: 'read' | 'write',
): PolicyStatement[] {
  const under = prefix === undefined || prefix === '' ? '' : `${prefix}/`;
  const states = `${bucketArn}/${under}*.tfstate`;
  const locks = `${states}.tflock`;
  const write = access === 'write';
  return [
    {
      Sid: 'FindStates',
      Effect: 'Allow',
      Action: ['s3:ListBucket', 's3:GetBucketLocation'],
      Resource: bucketArn,
    },
    {
      Sid: 'States',
      Effect: 'Allow',
      Action: ['s3:GetObject', ...(write ? ['s3:PutObject'] : [])],
      Resource: states,
    },
    {
      Sid: 'Locks',
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      Resource: locks,
    },
    {
      Sid: 'KeyOfStates',
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: keyArn,
    },
  ];
}
