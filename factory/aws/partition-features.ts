import type { GuardrailType, Partition } from '../model/landing-zone';

/** What is not the same in every partition. */
export interface PartitionFeatures {
  /** Whether an organization can create accounts in its own partition; elsewhere they are made outside and invited. */
  readonly accountCreation: boolean;
  /** Whether there is Account Management, which sets the contacts of member accounts. */
  readonly accountManagement: boolean;
  /** Policy types of which AWS says that they can't be used there. Of newer ones it says nothing. */
  readonly missingPolicyTypes: readonly GuardrailType[];
}

/**
 * GovCloud (US) accounts are made by CreateGovCloudAccount in the commercial partition, then invited, and Account Management
 * has no endpoint there (endpoints.json of the AWS SDKs).
 *
 * @see https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-organizations.html
 * @see https://docs.amazonaws.cn/en_us/aws/latest/userguide/organizations.html
 */
export const partitionFeatures: Readonly<Record<Partition, PartitionFeatures>> = {
  aws: { accountCreation: true, accountManagement: true, missingPolicyTypes: [] },
  'aws-cn': {
    accountCreation: true,
    accountManagement: true,
    missingPolicyTypes: ['backup', 'chatbot', 'ai-opt-out', 'bedrock'],
  },
  'aws-us-gov': {
    accountCreation: false,
    accountManagement: false,
    missingPolicyTypes: ['backup', 'chatbot', 'ai-opt-out'],
  },
};
