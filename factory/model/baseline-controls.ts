import type { BackupVaultSettings } from './controls/backup-vault';
import type { BreakGlassRoleSettings } from './controls/break-glass-role';
import type { ConfigSettings } from './controls/config';
import type { ConfigRulesSettings } from './controls/config-rules';
import type { RegionalSettings } from './controls/control';
import type { DefaultVpcRemovalSettings } from './controls/default-vpc-removal';
import type { EbsEncryptionSettings } from './controls/ebs-encryption';
import type { EbsSnapshotBlockSettings } from './controls/ebs-snapshot-block';
import type { GuardDutySettings } from './controls/guard-duty';
import type { InstanceMetadataSettings } from './controls/instance-metadata';
import type { SecurityAuditRoleSettings } from './controls/security-audit-role';
import type { SecurityHubSettings } from './controls/security-hub';
import type { UnusedAccessSettings } from './controls/unused-access';

/** Settings of each baseline control that is on; a control that is off is absent. */
export interface BaselineControls {
  readonly passwordPolicy?: PasswordPolicySettings;
  readonly s3PublicAccessBlock?: S3PublicAccessBlockSettings;
  readonly ebsEncryption?: EbsEncryptionSettings;
  readonly accountAlias?: AccountAliasSettings;
  readonly accessAnalyzer?: AccessAnalyzerSettings;
  readonly ebsSnapshotBlock?: EbsSnapshotBlockSettings;
  readonly amiBlock?: RegionalSettings;
  readonly instanceMetadata?: InstanceMetadataSettings;
  readonly unusedAccess?: UnusedAccessSettings;
  readonly defaultVpcRemoval?: DefaultVpcRemovalSettings;
  readonly closedDefaultSecurityGroup?: RegionalSettings;
  readonly ssmDocumentBlock?: RegionalSettings;
  readonly breakGlassRole?: BreakGlassRoleSettings;
  readonly securityAuditRole?: SecurityAuditRoleSettings;
  readonly backupVault?: BackupVaultSettings;
  readonly config?: ConfigSettings;
  readonly configRules?: ConfigRulesSettings;
  readonly guardDuty?: GuardDutySettings;
  readonly securityHub?: SecurityHubSettings;
}

export type BaselineControlName = keyof BaselineControls;

export interface PasswordPolicySettings {
  readonly minimumLength: number;
  readonly requireLowercase: boolean;
  readonly requireUppercase: boolean;
  readonly requireNumbers: boolean;
  readonly requireSymbols: boolean;
  readonly allowUsersToChange: boolean;
  /** Days until a password expires; 0 for never. */
  readonly maximumAge: number;
  /** How many earlier passwords may not be used again; 0 for none. */
  readonly reusePrevention: number;
  readonly hardExpiry: boolean;
}

export interface S3PublicAccessBlockSettings {
  readonly blockPublicAcls: boolean;
  readonly ignorePublicAcls: boolean;
  readonly blockPublicPolicy: boolean;
  readonly restrictPublicBuckets: boolean;
}

export interface AccountAliasSettings {
  /** The alias itself. */
  readonly alias: string;
}

export interface AccessAnalyzerSettings {
  readonly name: string;
  readonly regions: readonly string[];
}
