import { DEFAULT_LOCK } from '../backup/vault-lock';
import type { BaselineControlName, BaselineControls } from '../baseline-controls';
import type { TagsToHave } from '../controls/config-rules';
import type { Partition } from '../landing-zone';
import { configRuleDefaults } from './config-rule-defaults';
import { declaredAttribute } from './declared-ec2-attributes';
import type { LayerPlace } from './origins';

/** A bucket with the place in a file that it follows from. */
export interface ConfigBucket extends LayerPlace {
  readonly name: string;
}

/** What defaults of controls are made from. */
export interface ControlContext {
  readonly partition: Partition;
  readonly organizationName: string;
  readonly slug: string;
  readonly regions: readonly string[];
  /** Name of the organisation's role for emergencies; undefined when it names none. */
  readonly breakGlassRole: string | undefined;
  /** Tags that the organisation asks of every account. */
  readonly requiredTags: TagsToHave;
  /** Bucket that takes what AWS Config delivers, of the log archive; undefined where there is none. */
  readonly configBucket: ConfigBucket | undefined;
  /** EC2 settings that a declarative policy holds for the account: AWS refuses to have them changed there. */
  readonly declaredEc2Attributes: Pick<ReadonlySet<string>, 'has'>;
}

/** For those who ask only what files say of controls. */
export const noContext: ControlContext = {
  partition: 'aws',
  organizationName: '',
  slug: '',
  regions: [],
  breakGlassRole: undefined,
  requiredTags: {},
  configBucket: undefined,
  declaredEc2Attributes: new Set(),
};

interface ControlDefault<Settings> {
  /** Whether the control is on when nothing says otherwise. */
  readonly on: boolean;
  readonly settings: Settings;
  /** Where a file says what a setting is by default. @default - all are built in */
  readonly places?: { readonly [Setting in keyof Settings]?: LayerPlace };
}

type ControlDefaults = {
  readonly [Name in BaselineControlName]: (
    context: ControlContext,
  ) => ControlDefault<Required<BaselineControls>[Name]>;
};

/**
 * The built-in end of every baseline: what is on and how it is set when no file says anything. Free controls that
 * break nothing are on. The account alias is off, because it must be unique in all of AWS and may be taken.
 */
export const controlDefaults: ControlDefaults = {
  // CIS AWS Foundations v3.0 1.8 and 1.9, v5.0 1.7 and 1.8: length 14, 24 remembered. NIST SP 800-63B advises against forced expiry.
  passwordPolicy: () => ({
    on: true,
    settings: {
      minimumLength: 14,
      requireLowercase: true,
      requireUppercase: true,
      requireNumbers: true,
      requireSymbols: true,
      allowUsersToChange: true,
      maximumAge: 0,
      reusePrevention: 24,
      hardExpiry: false,
    },
  }),
  // CIS AWS Foundations v3.0 and v5.0 2.1.4.
  s3PublicAccessBlock: () => ({
    on: true,
    settings: {
      blockPublicAcls: true,
      ignorePublicAcls: true,
      blockPublicPolicy: true,
      restrictPublicBuckets: true,
    },
  }),
  // CIS AWS Foundations v3.0 2.2.1, v5.0 5.1.1: in every region.
  ebsEncryption: ({ regions }) => ({
    on: true,
    settings: { kmsKey: 'aws-managed', deletionWindow: 30, regions },
  }),
  ebsSnapshotBlock: ({ regions, declaredEc2Attributes }) => ({
    on: !declaredEc2Attributes.has(declaredAttribute.ebsSnapshotBlock),
    settings: { sharing: 'all', regions },
  }),
  amiBlock: ({ regions, declaredEc2Attributes }) => ({
    on: !declaredEc2Attributes.has(declaredAttribute.amiBlock),
    settings: { regions },
  }),
  // Off: software that knows IMDSv1 alone stops working on new instances. Hop limit 2 is AWS's advice for containers
  // (https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html).
  instanceMetadata: ({ regions }) => ({
    on: false,
    settings: { httpTokens: 'required', hopLimit: 2, regions },
  }),
  accountAlias: ({ organizationName, slug }) => ({
    on: false,
    settings: { alias: `${organizationName}-${slug}` },
  }),
  // CIS AWS Foundations v3.0 1.20, v5.0 1.19: in every region.
  accessAnalyzer: ({ regions }) => ({ on: true, settings: { name: 'account-factory', regions } }),
  // Off: AWS charges for each role and user.
  unusedAccess: () => ({ on: false, settings: { name: 'account-factory-unused-access', days: 90 } }),
  // Both off: in an account that was adopted they may be in use.
  defaultVpcRemoval: () => ({ on: false, settings: {} }),
  closedDefaultSecurityGroup: ({ regions }) => ({ on: false, settings: { regions } }),
  ssmDocumentBlock: ({ regions }) => ({ on: true, settings: { regions } }),
  // Off: it takes someone to trust.
  breakGlassRole: ({ breakGlassRole }) => ({
    on: false,
    settings: { name: breakGlassRole ?? 'break-glass', trusted: [], sessionHours: 1 },
  }),
  // Off: it takes an account for security tooling.
  securityAuditRole: () => ({ on: false, settings: { name: 'security-audit' } }),
  // Off: its key costs money.
  backupVault: ({ regions }) => ({
    on: false,
    settings: { ...DEFAULT_LOCK, deletionWindow: 30, regions },
  }),
  // These four are off: they cost money. Without a log archive the bucket has no default, since whoever owns the name would get what
  // is delivered.
  config: ({ regions, configBucket }) => ({
    on: false,
    settings: {
      name: 'default',
      resourceTypes: [],
      excludedResourceTypes: [],
      frequency: 'CONTINUOUS',
      retentionDays: 2557,
      bucket: configBucket?.name ?? '',
      prefix: '',
      kmsKeyArn: '',
      snsTopicArns: [],
      snapshotFrequency: 'TwentyFour_Hours',
      regions,
    },
    ...(configBucket ? { places: { bucket: configBucket } } : {}),
  }),
  configRules: ({ regions, requiredTags, partition }) => ({
    on: false,
    settings: configRuleDefaults(regions, requiredTags, partition),
  }),
  guardDuty: ({ regions }) => ({
    on: false,
    settings: { findingFrequency: 'SIX_HOURS', features: {}, regions },
  }),
  securityHub: ({ regions }) => ({
    on: false,
    settings: {
      standards: [
        'aws-foundational-security-best-practices/v/1.0.0',
        'cis-aws-foundations-benchmark/v/3.0.0',
      ],
      findings: 'SECURITY_CONTROL',
      newControls: true,
      regions,
    },
  }),
};
