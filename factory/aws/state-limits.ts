import type { TextLimit } from './text-limit';

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
export const bucketName: TextLimit = {
  min: 3,
  max: 63,
  pattern: /^[a-z0-9](?:[a-z0-9-]|\.(?!\.))*[a-z0-9]$/,
  form: 'lower-case letters, digits, hyphens and single dots, a letter or digit first and last',
};

/**
 * Prefix of the keys of states: the characters that S3 calls safe. A key may have 1,024 bytes, of which the name of the
 * stack takes its part. Terraform refuses "//".
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
 */
export const keyPrefix: TextLimit = {
  min: 0,
  max: 900,
  pattern: /^(?!.*\/\/)[A-Za-z0-9!_.*'()/-]*$/,
  form: "letters, digits and !-_.*'(), joined by single slashes",
};

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns */
export const roleArn: TextLimit = {
  min: 20,
  max: 2048,
  pattern: /^arn:aws(?:-[a-z]+)*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
  form: 'the ARN of a role, such as arn:aws:iam::123456789012:role/terraform-state',
};

/**
 * A KMS key as the S3 backend takes it: an ARN, an id, or an alias.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id
 */
export const kmsKey: TextLimit = {
  min: 1,
  max: 2048,
  pattern:
    /^(?:arn:aws(?:-[a-z]+)*:kms:[a-z0-9-]+:\d{12}:key\/[a-z0-9-]+|(?:arn:aws(?:-[a-z]+)*:kms:[a-z0-9-]+:\d{12}:)?alias\/[\w/-]+|[a-f0-9-]{36}|mrk-[a-f0-9]{32})$/,
  form: 'the ARN of a key, its id, or alias/ and its name',
};
