import type { Currency } from '../model/budget';
import type { GuardrailType, Partition } from '../model/landing-zone';
import type { SecurityService } from '../model/security/security';
import type { ManagedRuleName } from './config/managed-rules';
import type { GuardDutyFeature } from './guardduty-features';

/** What is not the same in every partition. */
export interface PartitionFeatures {
  /** Whether an organization can create accounts in its own partition; elsewhere they are made outside and invited. */
  readonly accountCreation: boolean;
  /** Whether there is Account Management, which sets the contacts of member accounts. */
  readonly accountManagement: boolean;
  /** Whether there are AWS Budgets and Cost Anomaly Detection. */
  readonly budgets: boolean;
  /** Whether there is Amazon Q Developer in chat applications. */
  readonly chatApplications: boolean;
  /** What AWS bills in. */
  readonly currency: Currency;
  /** Policy types of which AWS says that they can't be used there. Of newer ones it says nothing. */
  readonly missingPolicyTypes: readonly GuardrailType[];
  /** Managed rules that AWS Config lacks there. */
  readonly missingConfigRules: readonly ManagedRuleName[];
  /** Whether there are the SSM documents by which AWS Config mends what its rules find. */
  readonly configRemediation: boolean;
  /** Security services for the organization that it lacks. */
  readonly missingSecurityServices: readonly SecurityService[];
  /** Features that GuardDuty lacks there. */
  readonly missingGuardDutyFeatures: readonly GuardDutyFeature[];
}

const everything: PartitionFeatures = {
  accountCreation: true,
  accountManagement: true,
  budgets: true,
  chatApplications: true,
  currency: 'USD',
  missingPolicyTypes: [],
  missingConfigRules: [],
  configRemediation: true,
  missingSecurityServices: [],
  missingGuardDutyFeatures: [],
};

/**
 * GovCloud (US) accounts are made by CreateGovCloudAccount in the commercial partition, then invited, and Account Management
 * has no endpoint there (endpoints.json of the AWS SDKs). Its costs are billed to the commercial account that belongs to it,
 * where budgets are to be set.
 *
 * @see https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-organizations.html
 * @see https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-billing.html
 * @see https://docs.amazonaws.cn/en_us/aws/latest/userguide/organizations.html
 * @see https://docs.amazonaws.cn/en_us/aws/latest/userguide/services.html - no chat applications in China
 * @see https://docs.aws.amazon.com/config/latest/developerguide/root-account-mfa-enabled.html - AWS Region
 * @see https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-config.html - no documents for remediation
 * @see https://docs.amazonaws.cn/en_us/aws/latest/userguide/guardduty.html - no Runtime Monitoring in China
 * @see https://docs.amazonaws.cn/en_us/aws/latest/userguide/iam.html - no root users in China
 * @see https://github.com/boto/botocore/blob/develop/botocore/data/endpoints.json - where there are Macie and Detective
 */
export const partitionFeatures: Readonly<Record<Partition, PartitionFeatures>> = {
  aws: everything,
  'aws-cn': {
    ...everything,
    chatApplications: false,
    currency: 'CNY',
    missingPolicyTypes: ['backup', 'chatbot', 'ai-opt-out', 'bedrock'],
    missingConfigRules: ['root-account-mfa-enabled'],
    // There are no root users in China.
    missingSecurityServices: ['macie', 'detective', 'rootAccess'],
    missingGuardDutyFeatures: ['RUNTIME_MONITORING', 'EKS_RUNTIME_MONITORING'],
  },
  'aws-us-gov': {
    accountCreation: false,
    accountManagement: false,
    budgets: false,
    chatApplications: false,
    currency: 'USD',
    missingPolicyTypes: ['backup', 'chatbot', 'ai-opt-out'],
    missingConfigRules: ['root-account-mfa-enabled'],
    configRemediation: false,
    missingSecurityServices: ['macie'],
    missingGuardDutyFeatures: [],
  },
};
