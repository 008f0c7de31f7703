import type { BaselineControlName } from '../baseline-controls';
import type { Topic } from './topics';

export interface BaselineCoverage {
  /** What the control sets as is asked, and not merely finds or favours. */
  readonly topics: readonly Topic[];
  /** Types of the Terraform resources that it can be made of. */
  readonly resources: readonly string[];
}

/** What each baseline control does for an account. A test holds the resources against what is synthesized. */
export const baselineCoverage: Readonly<Record<BaselineControlName, BaselineCoverage>> = {
  passwordPolicy: { topics: ['1.8', '1.9'], resources: ['aws_iam_account_password_policy'] },
  s3PublicAccessBlock: {
    topics: ['2.1.4', 'no public access'],
    resources: ['aws_s3_account_public_access_block'],
  },
  ebsEncryption: {
    topics: ['2.2.1', 'encryption'],
    resources: ['aws_ebs_default_kms_key', 'aws_ebs_encryption_by_default', 'aws_kms_alias', 'aws_kms_key'],
  },
  ebsSnapshotBlock: { topics: ['no public access'], resources: ['aws_ebs_snapshot_block_public_access'] },
  amiBlock: { topics: ['no public access'], resources: ['aws_ec2_image_block_public_access'] },
  instanceMetadata: { topics: ['5.6'], resources: ['aws_ec2_instance_metadata_defaults'] },
  accountAlias: { topics: [], resources: ['aws_iam_account_alias'] },
  accessAnalyzer: { topics: ['1.20', 'no public access'], resources: ['aws_accessanalyzer_analyzer'] },
  unusedAccess: { topics: [], resources: ['aws_accessanalyzer_analyzer'] },
  defaultVpcRemoval: {
    topics: ['no public access'],
    resources: ['aws_iam_role', 'aws_iam_role_policy', 'aws_ssm_association', 'aws_ssm_document'],
  },
  closedDefaultSecurityGroup: {
    topics: ['5.4', 'no public access'],
    resources: ['aws_default_security_group'],
  },
  ssmDocumentBlock: { topics: ['no public access'], resources: ['aws_ssm_service_setting'] },
  breakGlassRole: { topics: [], resources: ['aws_iam_role', 'aws_iam_role_policy_attachment'] },
  securityAuditRole: { topics: [], resources: ['aws_iam_role', 'aws_iam_role_policy_attachment'] },
  backupVault: {
    topics: [],
    resources: [
      'aws_backup_vault',
      'aws_backup_vault_lock_configuration',
      'aws_backup_vault_policy',
      'aws_iam_role',
      'aws_iam_role_policy_attachment',
      'aws_kms_alias',
      'aws_kms_key',
    ],
  },
  config: {
    topics: ['3.3', 'AWS Config'],
    resources: [
      'aws_config_configuration_recorder',
      'aws_config_configuration_recorder_status',
      'aws_config_delivery_channel',
      'aws_config_retention_configuration',
      'aws_iam_service_linked_role',
    ],
  },
  // What its rules find is told rule by rule.
  configRules: {
    topics: [],
    resources: [
      'aws_config_config_rule',
      'aws_config_remediation_configuration',
      'aws_iam_role',
      'aws_iam_role_policy',
    ],
  },
  guardDuty: {
    topics: ['GuardDuty'],
    resources: ['aws_guardduty_detector', 'aws_guardduty_detector_feature'],
  },
  securityHub: {
    topics: ['4.16'],
    resources: ['aws_securityhub_account', 'aws_securityhub_standards_subscription'],
  },
};
