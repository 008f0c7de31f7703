/** On whose behalf a service may take a role. */
export interface ServiceTrustProps {
  /** Service principal, such as `ssm.amazonaws.com`. */
  readonly service: string;
  /** Account for whose resources the service acts. @default - any, for services that do not say for whom they act */
  readonly sourceAccount?: string;
  /** ARN, with wildcards if need be, of what the service acts for. @default - anything in that account */
  readonly sourceArn?: string;
}

/**
 * Trust policy of a role that an AWS service takes. The conditions keep the service from being used on behalf of someone
 * else.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export function serviceTrust({ service, sourceAccount, sourceArn }: ServiceTrustProps): object {
  const condition = {
    ...(sourceAccount === undefined ? {} : { StringEquals: { 'aws:SourceAccount': sourceAccount } }),
    ...(sourceArn === undefined ? {} : { ArnLike: { 'aws:SourceArn': sourceArn } }),
  };
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: service },
        Action: 'sts:AssumeRole',
        ...(Object.keys(condition).length === 0 ? {} : { Condition: condition }),
      },
    ],
  };
}
