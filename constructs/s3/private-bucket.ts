import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketOwnershipControls } from '@cdktf/provider-aws/lib/s3-bucket-ownership-controls';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { S3BucketPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-bucket-public-access-block';
import { S3BucketServerSideEncryptionConfigurationA } from '@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration';
import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { InRegion } from '../region';
import { reference, terraformText } from '../terraform-text';
import { onlyByTls } from './only-by-tls';

export interface PrivateBucketProps {
  readonly bucket: string;
  /** Such as `aws`. */
  readonly partition: string;
  /** ARN of the key that encrypts what is put in, or a reference to it. @default - keys of S3 itself */
  readonly kmsKeyArn?: string;
  /** Statements of the bucket's policy beside the one that refuses requests without TLS. @default - none */
  readonly statements?: readonly object[];
  /** Turns a policy into a Terraform text. @default - as JSON: there are references and no texts of persons in it */
  readonly policyText?: (policy: object) => string;
  /** Whether objects can be locked: that can be said only when the bucket is made. @default false */
  readonly objectLock?: boolean;
  readonly inRegion: InRegion;
}

/**
 * A bucket that is reached by its own account and whom its policy names, by TLS alone: versioned, encrypted, without ACLs and never
 * public. It is not to be destroyed.
 */
export class PrivateBucket extends Construct {
  readonly arn: string;
  readonly id: string;
  /** What rules on former versions wait for. */
  readonly versioning: ITerraformDependable;
  /** What waits for it may have what its statements let in. */
  readonly policy: ITerraformDependable;

  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    super(scope, id);
    const { inRegion, kmsKeyArn, partition, policyText = JSON.stringify } = props;
    const resource = new S3Bucket(this, 'Default', {
      bucket: terraformText(props.bucket),
      ...(props.objectLock ? { objectLockEnabled: true } : {}),
      lifecycle: { preventDestroy: true },
      ...inRegion,
    });
    this.arn = `arn:${partition}:s3:::${terraformText(props.bucket)}`;
    this.id = reference(resource, 'id');
    const bucket = this.id;
    const publicAccess = new S3BucketPublicAccessBlock(this, 'public-access-block', {
      bucket,
      blockPublicAcls: true,
      ignorePublicAcls: true,
      blockPublicPolicy: true,
      restrictPublicBuckets: true,
      ...inRegion,
    });
    const ownership = new S3BucketOwnershipControls(this, 'ownership', {
      bucket,
      rule: { objectOwnership: 'BucketOwnerEnforced' },
      ...inRegion,
    });
    this.versioning = new S3BucketVersioningA(this, 'versioning', {
      bucket,
      versioningConfiguration: { status: 'Enabled' },
      ...inRegion,
    });
    new S3BucketServerSideEncryptionConfigurationA(this, 'encryption', {
      bucket,
      rule: [
        kmsKeyArn === undefined
          ? { applyServerSideEncryptionByDefault: { sseAlgorithm: 'AES256' } }
          : {
              applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: kmsKeyArn },
              // A key of its own in the bucket instead of a call of KMS for each object.
              bucketKeyEnabled: true,
            },
      ],
      ...inRegion,
    });
    this.policy = new S3BucketPolicy(this, 'policy', {
      bucket,
      policy: policyText({
        Version: '2012-10-17',
        Statement: [onlyByTls(this.arn), ...(props.statements ?? [])],
      }),
      // S3 takes one change of these settings at a time: else OperationAborted.
      dependsOn: [publicAccess, ownership],
      ...inRegion,
    });
  }
}
