import { z } from 'account-factory/customization';

/** https://docs.aws.amazon.com/OAM/latest/APIReference/API_CreateLink.html; of those, what the AWS provider 5.100 takes too. */
export const telemetry = z.enum(['AWS::CloudWatch::Metric', 'AWS::Logs::LogGroup', 'AWS::XRay::Trace']);
