/** An SSM automation document that mends one kind of resource, and all that it needs to. */
export interface RemediationDocument {
  readonly name: string;
  /** Its parameter that takes the id of the resource. */
  readonly resourceParameter: string;
  readonly resourceType: string;
  /** What its role has to be allowed, and on which resources of the account. */
  readonly permissions: readonly {
    readonly actions: readonly string[];
    readonly resource: (partition: string, accountId: string) => string;
  }[];
}

/**
 * Documents that take public access away and nothing else: what was reached from everywhere by mistake can be opened
 * again to those who need it, and no data is lost.
 */
export const remediationDocuments = {
  /**
   * Not AWS-DisablePublicAccessForSecurityGroup, which fails outside default VPCs unless rules for SSH and RDP, IPv4 and IPv6,
   * are all there, and which China lacks.
   *
   * @see https://docs.aws.amazon.com/systems-manager-automation-runbooks/latest/userguide/disable-incoming-ssh.html
   * @see https://docs.aws.amazon.com/systems-manager-automation-runbooks/latest/userguide/automation-aws-disablepublicaccessforsecuritygroup.html
   */
  closeSsh: {
    name: 'AWS-DisableIncomingSSHOnPort22',
    resourceParameter: 'SecurityGroupIds',
    resourceType: 'AWS::EC2::SecurityGroup',
    permissions: [
      { actions: ['ec2:DescribeSecurityGroups'], resource: () => '*' },
      {
        actions: ['ec2:RevokeSecurityGroupIngress'],
        resource: (partition, accountId) => `arn:${partition}:ec2:*:${accountId}:security-group/*`,
      },
    ],
  },
  /** @see https://docs.aws.amazon.com/systems-manager-automation-runbooks/latest/userguide/automation-aws-disables3bucketpublicreadwrite.html */
  blockPublicBucket: {
    name: 'AWS-DisableS3BucketPublicReadWrite',
    resourceParameter: 'S3BucketName',
    resourceType: 'AWS::S3::Bucket',
    permissions: [
      {
        actions: ['s3:GetBucketPublicAccessBlock', 's3:PutBucketPublicAccessBlock'],
        resource: (partition) => `arn:${partition}:s3:::*`,
      },
    ],
  },
} as const satisfies Readonly<Record<string, RemediationDocument>>;
