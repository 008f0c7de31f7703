import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { S3BucketLifecycleConfiguration } from '@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration';
import { Construct } from 'constructs';
import { type Bootstrap, STATE_KEY_ALIAS } from '../../factory/model/bootstrap/bootstrap';
import type { Organization } from '../../factory/model/landing-zone';
import type { InRegion } from '../region';
import { PrivateBucket } from '../s3/private-bucket';
import { reference, terraformText } from '../terraform-text';

/** Former versions of a state are kept for so many days, to go back to. */
const FORMER_VERSIONS_DAYS = 365;

export interface StateStoreProps {
  readonly bootstrap: Bootstrap;
  readonly organization: Organization;
  readonly inRegion: InRegion;
}

/**
 * The bucket in which all states are, and the key that encrypts them. It does without a lock table: terraform locks by objects
 * of S3 (https://developer.hashicorp.com/terraform/language/backend/s3#state-locking).
 */
export class StateStore extends Construct {
  readonly bucketArn: string;
  /** A reference to the ARN of the key. */
  readonly keyArn: string;

  constructor(scope: Construct, id: string, { bootstrap, organization, inRegion }: StateStoreProps) {
    super(scope, id);
    const { partition, managementAccountId } = organization;
    const key = new KmsKey(this, 'key', {
      description: 'Encrypts the states of Terraform.',
      enableKeyRotation: true,
      // Without a key the states can't be read again.
      deletionWindowInDays: 30,
      policy: JSON.stringify(stateKeyPolicy(partition, managementAccountId)),
      lifecycle: { preventDestroy: true },
      ...inRegion,
    });
    this.keyArn = reference(key, 'arn');
    new KmsAlias(this, 'alias', {
      name: STATE_KEY_ALIAS,
      targetKeyId: reference(key, 'key_id'),
      ...inRegion,
    });
    const bucket = new PrivateBucket(this, 'bucket', {
      bucket: bootstrap.stateBucket,
      partition,
      kmsKeyArn: this.keyArn,
      statements: [
        onlyOwnAccount(`arn:${partition}:s3:::${terraformText(bootstrap.stateBucket)}`, managementAccountId),
      ],
      inRegion,
    });
    this.bucketArn = bucket.arn;
    new S3BucketLifecycleConfiguration(this, 'lifecycle', {
      bucket: bucket.id,
      rule: [
        {
          id: 'former-versions',
          status: 'Enabled',
          filter: [{ prefix: '' }],
          noncurrentVersionExpiration: [{ noncurrentDays: FORMER_VERSIONS_DAYS }],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: 7 }],
        },
      ],
      // Rules on former versions are for a bucket that keeps them.
      dependsOn: [bucket.versioning],
      ...inRegion,
    });
  }
}

/**
 * Who may use the key, and administer it, follows from policies of IAM in its own account: without that, nobody could change it any
 * more
 * (https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html).
 */
function stateKeyPolicy(partition: string, accountId: string): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'ByIamOfThisAccount',
        Effect: 'Allow',
        Principal: { AWS: `arn:${partition}:iam::${accountId}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
    ],
  };
}

/** States hold ids and settings of all accounts: nobody else's policy can let another account in. */
function onlyOwnAccount(arn: string, accountId: string): object {
  return {
    Sid: 'OnlyThisAccount',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [arn, `${arn}/*`],
    Condition: { StringNotEquals: { 'aws:PrincipalAccount': accountId } },
  };
}
