/**
 * What Amazon Inspector scans in every account of an organization: the kinds that AWS provider 5.100 knows.
 *
 * @see https://docs.aws.amazon.com/inspector/v2/APIReference/API_AutoEnable.html
 */
export const inspectorScans = ['EC2', 'ECR', 'LAMBDA', 'LAMBDA_CODE'] as const;

export type InspectorScan = (typeof inspectorScans)[number];
