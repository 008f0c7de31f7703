import { AccessanalyzerAnalyzer } from '@cdktf/provider-aws/lib/accessanalyzer-analyzer';
import { EbsEncryptionByDefault } from '@cdktf/provider-aws/lib/ebs-encryption-by-default';
import { EbsSnapshotBlockPublicAccess } from '@cdktf/provider-aws/lib/ebs-snapshot-block-public-access';
import { Ec2ImageBlockPublicAccess } from '@cdktf/provider-aws/lib/ec2-image-block-public-access';
import { IamAccountPasswordPolicy } from '@cdktf/provider-aws/lib/iam-account-password-policy';
import { S3AccountPublicAccessBlock } from '@cdktf/provider-aws/lib/s3-account-public-access-block';
import { SsmServiceSetting } from '@cdktf/provider-aws/lib/ssm-service-setting';
import type { TerraformStack } from 'cdktf';
import { REGIONS } from './place';

/** What accounts get when no file says anything of controls. */
export function defaultControls(stack: TerraformStack, accountId: string): void {
  new IamAccountPasswordPolicy(stack, 'password-policy', {
    minimumPasswordLength: 14,
    requireLowercaseCharacters: true,
    requireUppercaseCharacters: true,
    requireNumbers: true,
    requireSymbols: true,
    allowUsersToChangePassword: true,
    maxPasswordAge: 0,
    passwordReusePrevention: 24,
    hardExpiry: false,
  });
  new S3AccountPublicAccessBlock(stack, 's3-public-access-block', {
    blockPublicAcls: true,
    ignorePublicAcls: true,
    blockPublicPolicy: true,
    restrictPublicBuckets: true,
  });
  for (const region of REGIONS) {
    new EbsEncryptionByDefault(stack, `ebs-encryption_${region}`, { enabled: true, region });
    new AccessanalyzerAnalyzer(stack, `access-analyzer_${region}`, {
      analyzerName: 'account-factory',
      type: 'ACCOUNT',
      region,
    });
    new EbsSnapshotBlockPublicAccess(stack, `ebs-snapshot-block_${region}`, {
      state: 'block-all-sharing',
      region,
    });
    new Ec2ImageBlockPublicAccess(stack, `ami-block_${region}`, { state: 'block-new-sharing', region });
    new SsmServiceSetting(stack, `ssm-document-block_${region}`, {
      settingId: `arn:aws:ssm:${region}:${accountId}:servicesetting/ssm/documents/console/public-sharing-permission`,
      settingValue: 'Disable',
      region,
    });
  }
}
