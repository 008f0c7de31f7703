import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { CodebuildProject } from '@cdktf/provider-aws/lib/codebuild-project';
import { CodebuildWebhook } from '@cdktf/provider-aws/lib/codebuild-webhook';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { defineCustomization, z } from 'account-factory/customization';

/** What a push of an image asks for on its repository. */
const PUSH = [
  'ecr:BatchCheckLayerAvailability',
  'ecr:BatchGetImage',
  'ecr:CompleteLayerUpload',
  'ecr:GetDownloadUrlForLayer',
  'ecr:InitiateLayerUpload',
  'ecr:PutImage',
  'ecr:UploadLayerPart',
];

const runner = z.strictObject({
  /** `owner/name` on GitHub. Not one that strangers open pull requests on: their code would run here. */
  repository: z.string().regex(/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/),
  /** Repositories of ECR in this account that its jobs may push to. */
  pushes: z.array(z.string()).default([]),
  /** Policies of IAM for whatever else its jobs do. */
  policyArns: z.array(z.string()).default([]),
  /** Lets jobs run Docker, as root of their machine. */
  privileged: z.boolean().default(false),
  computeType: z
    .enum(['BUILD_GENERAL1_SMALL', 'BUILD_GENERAL1_MEDIUM', 'BUILD_GENERAL1_LARGE'])
    .default('BUILD_GENERAL1_SMALL'),
  timeoutMinutes: z.int().min(5).max(2160).default(60),
});

/**
 * Jobs of GitHub Actions run in CodeBuild: a machine of its own for each, gone after it, with the rights of a role and no key
 * that could leak. A workflow says `runs-on: codebuild-<project>-${{ github.run_id }}-${{ github.run_attempt }}`.
 * https://docs.aws.amazon.com/codebuild/latest/userguide/action-runner.html
 */
export default defineCustomization({
  description: 'Jobs of GitHub Actions run in CodeBuild, each repository with a role of its own.',
  options: z.strictObject({
    /** Of CodeConnections, made and authorized once in the console of the account. */
    connectionArn: z.string(),
    /** By name, of which that of the project is made. */
    runners: z.record(z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/), runner),
    /** @default - the internet, from machines that no one reaches */
    vpc: z
      .strictObject({
        id: z.string(),
        subnets: z.array(z.string()).min(1),
        securityGroups: z.array(z.string()).min(1),
      })
      .optional(),
    image: z.string().default('aws/codebuild/amazonlinux-x86_64-standard:5.0'),
    retentionDays: z.literal([30, 90, 180, 365, 731, 1827]).default(90),
  }),
  build(scope, { options, account, organization, regions }) {
    const { partition, homeRegion } = organization;
    const inHome = regions.in(homeRegion);
    const arn = (service: string, resource: string): string =>
      `arn:${partition}:${service}:${homeRegion}:${account.id}:${resource}`;
    const { vpc } = options;
    for (const [id, settings] of Object.entries(options.runners)) {
      const name = `runner-${id}`;
      const logs = new CloudwatchLogGroup(scope, `logs_${id}`, {
        name: `/account-factory/ci-runners/${id}`,
        retentionInDays: options.retentionDays,
        ...inHome,
      });
      const role = new IamRole(scope, `role_${id}`, {
        name: `ci-${name}`,
        description: `Jobs of ${settings.repository}`,
        assumeRolePolicy: policy([
          {
            Effect: 'Allow',
            Principal: { Service: 'codebuild.amazonaws.com' },
            Action: 'sts:AssumeRole',
            Condition: {
              StringEquals: {
                'aws:SourceAccount': account.id,
                'aws:SourceArn': arn('codebuild', `project/${name}`),
              },
            },
          },
        ]),
      });
      const rights = new IamRolePolicy(scope, `rights_${id}`, {
        name: 'runner',
        role: role.name,
        policy: policy([
          {
            Sid: 'Logs',
            Effect: 'Allow',
            Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
            Resource: `${logs.arn}:*`,
          },
          {
            Sid: 'Connection',
            Effect: 'Allow',
            Action: ['codeconnections:GetConnection', 'codeconnections:GetConnectionToken'],
            Resource: options.connectionArn,
          },
          ...pushStatements(settings.pushes.map((repository) => arn('ecr', `repository/${repository}`))),
          ...(vpc
            ? networkStatements(
                vpc.subnets.map((subnet) => arn('ec2', `subnet/${subnet}`)),
                arn,
              )
            : []),
        ]),
      });
      for (const [index, policyArn] of settings.policyArns.entries()) {
        new IamRolePolicyAttachment(scope, `policy_${id}_${index}`, { role: role.name, policyArn });
      }
      const project = new CodebuildProject(scope, `project_${id}`, {
        name,
        description: `Runs jobs of ${settings.repository}`,
        serviceRole: role.arn,
        buildTimeout: settings.timeoutMinutes,
        artifacts: { type: 'NO_ARTIFACTS' },
        environment: {
          type: 'LINUX_CONTAINER',
          image: options.image,
          computeType: settings.computeType,
          privilegedMode: settings.privileged,
        },
        source: {
          type: 'GITHUB',
          location: `https://github.com/${settings.repository}.git`,
          gitCloneDepth: 1,
          auth: { type: 'CODECONNECTIONS', resource: options.connectionArn },
        },
        logsConfig: { cloudwatchLogs: { groupName: logs.name } },
        ...(vpc
          ? { vpcConfig: { vpcId: vpc.id, subnets: vpc.subnets, securityGroupIds: vpc.securityGroups } }
          : {}),
        // CodeBuild tries the connection, and the network, with the role when the project is made.
        dependsOn: [rights],
        ...inHome,
      });
      new CodebuildWebhook(scope, `webhook_${id}`, {
        projectName: project.name,
        buildType: 'BUILD',
        filterGroup: [{ filter: [{ type: 'EVENT', pattern: 'WORKFLOW_JOB_QUEUED' }] }],
        ...inHome,
      });
    }
  },
});

function policy(statements: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

function pushStatements(repositories: readonly string[]): object[] {
  if (repositories.length === 0) return [];
  return [
    { Sid: 'SignInToRegistry', Effect: 'Allow', Action: 'ecr:GetAuthorizationToken', Resource: '*' },
    { Sid: 'Push', Effect: 'Allow', Action: PUSH, Resource: repositories },
  ];
}

/** https://docs.aws.amazon.com/codebuild/latest/userguide/auth-and-access-control-iam-identity-based-access-control.html */
function networkStatements(
  subnets: readonly string[],
  arn: (service: string, resource: string) => string,
): object[] {
  const interfaces = arn('ec2', 'network-interface/*');
  return [
    {
      Sid: 'NetworkInterfaces',
      Effect: 'Allow',
      Action: [
        'ec2:CreateNetworkInterface',
        'ec2:DeleteNetworkInterface',
        'ec2:DescribeDhcpOptions',
        'ec2:DescribeNetworkInterfaces',
        'ec2:DescribeSecurityGroups',
        'ec2:DescribeSubnets',
        'ec2:DescribeVpcs',
      ],
      Resource: '*',
    },
    {
      Sid: 'LendInterfaces',
      Effect: 'Allow',
      Action: 'ec2:CreateNetworkInterfacePermission',
      Resource: interfaces,
      Condition: {
        StringEquals: { 'ec2:AuthorizedService': 'codebuild.amazonaws.com' },
        ArnEquals: { 'ec2:Subnet': subnets },
      },
    },
  ];
}
