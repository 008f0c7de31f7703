import { ConfigConfigRule } from '@cdktf/provider-aws/lib/config-config-rule';
import { ConfigConfigurationRecorder } from '@cdktf/provider-aws/lib/config-configuration-recorder';
import { ConfigConfigurationRecorderStatus } from '@cdktf/provider-aws/lib/config-configuration-recorder-status';
import { ConfigDeliveryChannel } from '@cdktf/provider-aws/lib/config-delivery-channel';
import { ConfigRetentionConfiguration } from '@cdktf/provider-aws/lib/config-retention-configuration';
import { DataAwsIamRoles } from '@cdktf/provider-aws/lib/data-aws-iam-roles';
import { GuarddutyDetector } from '@cdktf/provider-aws/lib/guardduty-detector';
import { IamServiceLinkedRole } from '@cdktf/provider-aws/lib/iam-service-linked-role';
import { SecurityhubAccount } from '@cdktf/provider-aws/lib/securityhub-account';
import { SecurityhubStandardsSubscription } from '@cdktf/provider-aws/lib/securityhub-standards-subscription';
import type { TerraformStack } from 'cdktf';
import { managedRules } from '../../factory/aws/config/managed-rules';
import { REGIONS } from './place';

const STANDARDS = [
  'aws-foundational-security-best-practices/v/1.0.0',
  'cis-aws-foundations-benchmark/v/3.0.0',
];

/** AWS Config with its rules, GuardDuty and Security Hub. */
export function detectiveControls(stack: TerraformStack): void {
  new DataAwsIamRoles(stack, 'config_found-role', { pathPrefix: '/aws-service-role/config.amazonaws.com/' });
  const role = new IamServiceLinkedRole(stack, 'config_role', { awsServiceName: 'config.amazonaws.com' });
  stack.addOverride('import', [
    {
      for_each: '${data.aws_iam_roles.config_found-role.arns}',
      to: 'aws_iam_service_linked_role.config_role',
      id: '${each.value}',
    },
  ]);
  for (const [index, region] of REGIONS.entries()) {
    const recorder = new ConfigConfigurationRecorder(stack, `config_${region}_recorder`, {
      name: 'default',
      roleArn: role.arn,
      recordingGroup: { allSupported: true, includeGlobalResourceTypes: index === 0 },
      recordingMode: { recordingFrequency: 'CONTINUOUS' },
      region,
    });
    const channel = new ConfigDeliveryChannel(stack, `config_${region}_channel`, {
      name: 'default',
      s3BucketName: 'bench-config',
      snapshotDeliveryProperties: { deliveryFrequency: 'TwentyFour_Hours' },
      dependsOn: [recorder],
      region,
    });
    const running = new ConfigConfigurationRecorderStatus(stack, `config_${region}_status`, {
      name: recorder.name,
      isEnabled: true,
      dependsOn: [channel],
      region,
    });
    new ConfigRetentionConfiguration(stack, `config_${region}_retention`, {
      retentionPeriodInDays: 2557,
      dependsOn: [recorder],
      region,
    });
    for (const [name, rule] of Object.entries(managedRules)) {
      if (rule.global && index > 0) continue;
      new ConfigConfigRule(stack, `config-rules_${name}_${region}`, {
        name: `account-factory-${name}`,
        description: rule.summary,
        source: { owner: 'AWS', sourceIdentifier: rule.identifier },
        ...(name === 'required-tags'
          ? { inputParameters: '{"tag1Key":"team","tag2Key":"env","tag2Value":"prod,dev"}' }
          : {}),
        ...(rule.resourceTypes.length > 0
          ? { scope: { complianceResourceTypes: [...rule.resourceTypes] } }
          : {}),
        dependsOn: [running],
        region,
      });
    }
    new GuarddutyDetector(stack, `guard-duty_${region}`, {
      enable: true,
      findingPublishingFrequency: 'SIX_HOURS',
      region,
    });
    const hub = new SecurityhubAccount(stack, `security-hub_${region}`, {
      enableDefaultStandards: false,
      controlFindingGenerator: 'SECURITY_CONTROL',
      autoEnableControls: true,
      dependsOn: [running],
      region,
    });
    for (const standard of STANDARDS) {
      const id = standard.replaceAll('/', '-').replaceAll('.', '-');
      new SecurityhubStandardsSubscription(stack, `security-hub_${region}_${id}`, {
        standardsArn: `arn:aws:securityhub:${region}::standards/${standard}`,
        dependsOn: [hub],
        region,
      });
    }
  }
}
