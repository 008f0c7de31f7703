import type { Need, NeedContext } from './need';

/** What every deployment does, whatever it deploys: take on roles, hand them on, read and write its state. */
const DEPLOYMENT = ['sts:AssumeRole', 's3:GetObject', 's3:PutObject', 's3:ListBucket'];

/** With these an organisation gets back in: mends roles, keys and resource policies that lock everyone out, and stops what runs. */
const RECOVERY = {
  global: [
    'iam:GetRole',
    'iam:PutRolePolicy',
    'iam:AttachRolePolicy',
    'iam:DetachRolePolicy',
    'iam:UpdateAssumeRolePolicy',
    'iam:UpdateAccessKey',
  ],
  regional: [
    'sts:AssumeRole',
    's3:PutBucketPolicy',
    's3:DeleteBucketPolicy',
    'kms:PutKeyPolicy',
    'sqs:SetQueueAttributes',
    'ec2:StopInstances',
    'ec2:RevokeSecurityGroupIngress',
    'cloudtrail:LookupEvents',
  ],
} as const;

export function deploymentNeeds({ iamRegion, homeRegion }: NeedContext): Need[] {
  return [
    { action: 'iam:PassRole', region: iamRegion },
    ...DEPLOYMENT.map((action) => ({ action, region: homeRegion })),
  ];
}

/** All of them in the home region; in the others one stands for all, because what denies by region denies all. */
export function breakGlassNeeds({ iamRegion, homeRegion, regions }: NeedContext): Need[] {
  return [
    ...RECOVERY.global.map((action) => ({ action, region: iamRegion })),
    ...RECOVERY.regional.map((action) => ({ action, region: homeRegion })),
    ...regions
      .filter((region) => region !== homeRegion)
      .map((region) => ({ action: 'ec2:StopInstances', region })),
  ];
}
