import type { TextLimit } from '../text-limit';

/**
 * Days that AWS Config keeps what it recorded, as `[least, most]`.
 *
 * @see https://docs.aws.amazon.com/config/latest/APIReference/API_RetentionConfiguration.html
 */
export const retentionDays = [30, 2557] as const;

/**
 * Automatic remediation, as `[least, most]`: attempts, and seconds in which they are counted.
 *
 * @see https://docs.aws.amazon.com/config/latest/APIReference/API_RemediationConfiguration.html
 */
export const remediationAttempts = [1, 25] as const;
export const remediationSeconds = [1, 2_678_000] as const;

/** @see https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationRecorder.html */
export const recorderName: TextLimit = { min: 1, max: 256 };

/** @see https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigurationAggregator.html - ConfigurationAggregatorName */
export const aggregatorName: TextLimit = {
  min: 1,
  max: 256,
  pattern: /^[\w-]+$/,
  form: 'letters, digits, "-" and "_"',
};

/**
 * A type of resources that AWS Config records, such as `AWS::EC2::Volume`: of AWS's own and of third parties.
 *
 * @see https://docs.aws.amazon.com/config/latest/APIReference/API_BaseConfigurationItem.html - resourceType
 */
export const resourceType: TextLimit = {
  min: 1,
  max: 196,
  pattern: /^[A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,64}::[A-Za-z0-9]{2,64}$/,
  form: 'three words joined by "::", such as AWS::EC2::Volume',
};

/**
 * AWS Config calls S3 with the key's ARN, never with an id or an alias of its own account.
 *
 * @see https://docs.aws.amazon.com/config/latest/APIReference/API_DeliveryChannel.html - s3KmsKeyArn
 */
export const kmsKeyArn: TextLimit = {
  min: 1,
  max: 2048,
  pattern: /^arn:aws(?:-[a-z]+)*:kms:[a-z0-9-]+:\d{12}:(?:key|alias)\/[\w/-]+$/,
  form: 'the ARN of a key, such as arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
};

/** @see https://docs.aws.amazon.com/sns/latest/dg/sns-create-topic.html */
export const snsTopicArn: TextLimit = {
  min: 1,
  max: 2048,
  pattern: /^arn:aws(?:-[a-z]+)*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/,
  form: 'the ARN of a topic, such as arn:aws:sns:eu-central-1:123456789012:config',
};

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html */
export const logGroupArn: TextLimit = {
  min: 1,
  max: 2048,
  pattern: /^arn:aws(?:-[a-z]+)*:logs:[a-z0-9-]+:\d{12}:log-group:[\w./#-]{1,512}(?::\*)?$/,
  form: 'the ARN of a log group, such as arn:aws:logs:eu-central-1:123456789012:log-group:cloudtrail:*',
};

/** Tag keys that one rule `required-tags` can ask for. @see https://docs.aws.amazon.com/config/latest/developerguide/required-tags.html */
export const TAGS_IN_A_RULE = 6;
