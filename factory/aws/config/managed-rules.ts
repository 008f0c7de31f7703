import { bucketName } from '../state-limits';
import type { TextLimit } from '../text-limit';
import { kmsKeyArn, logGroupArn, snsTopicArn } from './limits';
import type { RemediationDocument } from './remediation-documents';
import { remediationDocuments } from './remediation-documents';
import { taggedResourceTypes } from './tagged-resource-types';

/** A rule that AWS brings, and what can be set of it. */
export interface ManagedRule {
  /** By which AWS Config knows it. */
  readonly identifier: string;
  /** What it checks, in a few words. */
  readonly summary: string;
  /** Types of resources whose changes it looks at; empty for a rule that runs once a day. */
  readonly resourceTypes: readonly string[];
  /** Whether what it looks at is the same in every region. */
  readonly global: boolean;
  /** Its parameters of AWS's that are texts, with their form. */
  readonly texts: Readonly<Record<string, { readonly description: string; readonly form: TextLimit }>>;
  /** Its parameters that are yes or no. */
  readonly flags: Readonly<Record<string, string>>;
  /** How AWS Config can mend what it finds. @default - it can't: that would break something, or lose data */
  readonly remediation?: RemediationDocument;
}

const none = { global: false, texts: {}, flags: {} } as const;

/**
 * The managed rules of a landing zone, by AWS's names. AWS fills in default parameters and scopes in its console only, so
 * that a rule without a scope would run at every change of anything.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html - each rule has a page there
 */
export const managedRules = {
  'root-account-mfa-enabled': {
    ...none,
    identifier: 'ROOT_ACCOUNT_MFA_ENABLED',
    summary: 'The root user needs MFA to sign in.',
    resourceTypes: [],
    global: true,
  },
  'iam-policy-no-statements-with-admin-access': {
    ...none,
    identifier: 'IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS',
    summary: 'No policy of the account itself allows every action on every resource.',
    resourceTypes: ['AWS::IAM::Policy'],
    global: true,
    flags: { excludePermissionBoundaryPolicy: 'Policies in use as permissions boundaries are left out.' },
  },
  'restricted-ssh': {
    ...none,
    identifier: 'INCOMING_SSH_DISABLED',
    summary: 'No security group lets SSH in from everywhere.',
    resourceTypes: ['AWS::EC2::SecurityGroup'],
    remediation: remediationDocuments.closeSsh,
  },
  'encrypted-volumes': {
    ...none,
    identifier: 'ENCRYPTED_VOLUMES',
    summary: 'EBS volumes in use are encrypted.',
    resourceTypes: ['AWS::EC2::Volume'],
    texts: { kmsId: { description: 'ARN of the only KMS key that counts.', form: kmsKeyArn } },
  },
  'rds-storage-encrypted': {
    ...none,
    identifier: 'RDS_STORAGE_ENCRYPTED',
    summary: 'RDS instances encrypt their storage.',
    resourceTypes: ['AWS::RDS::DBInstance'],
    texts: { kmsKeyId: { description: 'ARN of the only KMS key that counts.', form: kmsKeyArn } },
  },
  's3-bucket-public-read-prohibited': {
    ...none,
    identifier: 'S3_BUCKET_PUBLIC_READ_PROHIBITED',
    summary: 'No bucket can be read by everyone.',
    resourceTypes: ['AWS::S3::Bucket'],
    remediation: remediationDocuments.blockPublicBucket,
  },
  's3-bucket-public-write-prohibited': {
    ...none,
    identifier: 'S3_BUCKET_PUBLIC_WRITE_PROHIBITED',
    summary: 'No bucket can be written to by everyone.',
    resourceTypes: ['AWS::S3::Bucket'],
    remediation: remediationDocuments.blockPublicBucket,
  },
  'cloudtrail-enabled': {
    ...none,
    identifier: 'CLOUD_TRAIL_ENABLED',
    summary: "A trail records what happens, be it the organization's.",
    resourceTypes: [],
    texts: {
      s3BucketName: { description: 'Bucket to which the trail has to deliver.', form: bucketName },
      snsTopicArn: { description: 'Topic that the trail has to tell.', form: snsTopicArn },
      cloudWatchLogsLogGroupArn: {
        description: 'Log group to which the trail has to send.',
        form: logGroupArn,
      },
    },
  },
  'required-tags': {
    ...none,
    identifier: 'REQUIRED_TAGS',
    summary: 'Resources have the tags that they need.',
    resourceTypes: taggedResourceTypes,
  },
} as const satisfies Readonly<Record<string, ManagedRule>>;

export type ManagedRuleName = keyof typeof managedRules;
export const managedRuleNames = Object.keys(managedRules) as readonly ManagedRuleName[];
export const managedRule = (name: ManagedRuleName): ManagedRule => managedRules[name];
