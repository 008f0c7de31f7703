/** What of its own a service does is recorded beside changes of its settings: reading an object, calling a function. */
export const dataEventSources = ['s3', 'lambda'] as const;

export type DataEventSource = (typeof dataEventSources)[number];

/**
 * Types of resources as CloudTrail names them.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
 */
export const resourceType: Readonly<Record<DataEventSource, string>> = {
  s3: 'AWS::S3::Object',
  lambda: 'AWS::Lambda::Function',
};
