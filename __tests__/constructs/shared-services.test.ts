import { join } from 'node:path';
import { BaselineStack } from '../../constructs/baseline/baseline-stack';
import { buildScript } from '../../constructs/customizations/build-script';
import { CustomizationFiles } from '../../constructs/customizations/customization-files';
import { loadDefinition } from '../../factory/customizations/definitions';
import type { LandingZone } from '../../factory/model/landing-zone';
import { adopted, landingZone } from './landing-zone-fixture';
import { contextOf, terraformOf } from './synthesized';

const project = join(__dirname, '..', '..');
const ORGANIZATION = '${data.terraform_remote_state.organization.outputs.organization_id}';
const CONNECTION = 'arn:aws:codeconnections:eu-central-1:222222222222:connection/0c5f';

/** What a customization builds in the account 222222222222. */
function built(name: string, options: Record<string, unknown>, organization: LandingZone = landingZone) {
  const stack = new BaselineStack(contextOf(organization), adopted);
  const file = `customizations/${name}.ts`;
  const outputs = buildScript(
    stack,
    stack,
    { kind: 'typescript', name, file, options },
    { late: (value) => stack.lateValue(value as never), files: new CustomizationFiles(project) },
  );
  for (const [output, value] of Object.entries(outputs)) stack.output(`given_${output}`, value);
  return terraformOf(stack);
}

const document = (text: unknown) => JSON.parse(String(text));
const refuses = (name: string, options: object): boolean =>
  !loadDefinition(project, `customizations/${name}.ts`).options?.safeParse(options).success;

describe('container-registry', () => {
  const { resource, output } = built('container-registry', {
    repositories: ['shop/checkout'],
    encryption: 'customer-managed',
    pullThroughCache: { upstream: { registry: 'public.ecr.aws' } },
  });

  test('accounts of the organization pull and look, and do nothing else', () => {
    const statement = {
      Sid: 'OrganizationReads',
      Effect: 'Allow',
      Principal: '*',
      Action: [
        'ecr:BatchCheckLayerAvailability',
        'ecr:BatchGetImage',
        'ecr:GetDownloadUrlForLayer',
        'ecr:DescribeImages',
        'ecr:DescribeImageScanFindings',
        'ecr:ListImages',
      ],
      Condition: { StringEquals: { 'aws:PrincipalOrgID': ORGANIZATION } },
    };
    const policy = { Version: '2012-10-17', Statement: [statement] };
    expect(document(resource.aws_ecr_repository_policy?.readers_shop_2f_checkout?.policy)).toEqual(policy);
    const [template] = Object.values(resource.aws_ecr_repository_creation_template ?? {});
    expect(document(template?.repository_policy)).toEqual(policy);
  });

  test('they fill caches, and make no repository elsewhere', () => {
    const [registry] = Object.values(resource.aws_ecr_registry_policy ?? {});
    expect(document(registry?.policy).Statement).toEqual([
      {
        Sid: 'OrganizationFillsCaches',
        Effect: 'Allow',
        Principal: '*',
        Action: ['ecr:BatchImportUpstreamImage', 'ecr:CreateRepository'],
        Resource: ['arn:aws:ecr:eu-central-1:222222222222:repository/upstream/*'],
        Condition: { StringEquals: { 'aws:PrincipalOrgID': ORGANIZATION } },
      },
    ]);
  });

  test('an image is scanned, encrypted by a key of the account, and its tag stays with it', () => {
    expect(resource.aws_ecr_repository?.repository_shop_2f_checkout).toMatchObject({
      name: 'shop/checkout',
      image_tag_mutability: 'IMMUTABLE',
      image_scanning_configuration: { scan_on_push: true },
      encryption_configuration: [{ encryption_type: 'KMS', kms_key: '${aws_kms_key.key.arn}' }],
      lifecycle: { prevent_destroy: true },
    });
    expect(resource.aws_kms_key?.key).toMatchObject({
      enable_key_rotation: true,
      lifecycle: { prevent_destroy: true },
    });
    expect(output.given_registry?.value).toBe('222222222222.dkr.ecr.eu-central-1.amazonaws.com');
  });

  test('images without a tag go first, and then the oldest', () => {
    const [lifecycle] = Object.values(resource.aws_ecr_lifecycle_policy ?? {});
    const rules = document(lifecycle?.policy).rules as { selection: object }[];
    expect(rules.map(({ selection }) => selection)).toEqual([
      { tagStatus: 'untagged', countType: 'sinceImagePushed', countUnit: 'days', countNumber: 14 },
      { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: 500 },
    ]);
  });

  test('without a cache or a key there is neither, and in China the domain is another', () => {
    const china = {
      ...landingZone,
      organization: { ...landingZone.organization, partition: 'aws-cn' as const },
    };
    const plain = built('container-registry', { repositories: ['one'] }, china);
    expect(Object.keys(plain.resource).filter((type) => /ecr|kms/.test(type))).toEqual(
      ['aws_ecr_lifecycle_policy', 'aws_ecr_repository', 'aws_ecr_repository_policy'].sort(),
    );
    expect(plain.output.given_registry?.value).toMatch(/\.amazonaws\.com\.cn$/);
  });

  test.each([
    ['a name in capitals', { repositories: ['Shop'] }],
    ['no repository', { repositories: [] }],
    ['an option that is none', { repositories: ['shop'], public: true }],
    [
      'a cache with an address for a registry',
      { repositories: ['shop'], pullThroughCache: { up: { registry: 'https://quay.io' } } },
    ],
  ])('%s is refused', (_, options) => expect(refuses('container-registry', options)).toBe(true));
});

describe('ci-runners', () => {
  const runners = { checkout: { repository: 'acme/checkout', pushes: ['shop/checkout'] } };
  const vpc = { id: 'vpc-1', subnets: ['subnet-1'], securityGroups: ['sg-1'] };
  const { resource } = built('ci-runners', { connectionArn: CONNECTION, runners, vpc });

  test('only its own project takes the role of a runner', () => {
    expect(document(resource.aws_iam_role?.role_checkout?.assume_role_policy).Statement).toEqual([
      {
        Effect: 'Allow',
        Principal: { Service: 'codebuild.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: {
          StringEquals: {
            'aws:SourceAccount': '222222222222',
            'aws:SourceArn': 'arn:aws:codebuild:eu-central-1:222222222222:project/runner-checkout',
          },
        },
      },
    ]);
  });

  test('a runner writes its own log, pushes where it may, and has network interfaces in its subnets', () => {
    const { Statement } = document(resource.aws_iam_role_policy?.rights_checkout?.policy);
    const where = Object.fromEntries(
      (Statement as { Sid: string; Resource: unknown }[]).map(({ Sid, Resource }) => [Sid, Resource]),
    );
    expect(where).toEqual({
      Logs: '${aws_cloudwatch_log_group.logs_checkout.arn}:*',
      Connection: CONNECTION,
      SignInToRegistry: '*',
      Push: ['arn:aws:ecr:eu-central-1:222222222222:repository/shop/checkout'],
      NetworkInterfaces: '*',
      LendInterfaces: 'arn:aws:ec2:eu-central-1:222222222222:network-interface/*',
    });
    expect(Statement.at(-1).Condition).toEqual({
      StringEquals: { 'ec2:AuthorizedService': 'codebuild.amazonaws.com' },
      ArnEquals: { 'ec2:Subnet': ['arn:aws:ec2:eu-central-1:222222222222:subnet/subnet-1'] },
    });
  });

  test('a project answers queued jobs of its repository, without a right that was not asked for', () => {
    const bare = built('ci-runners', {
      connectionArn: CONNECTION,
      runners: { checkout: { repository: 'acme/checkout' } },
    });
    expect(bare.resource.aws_codebuild_project?.project_checkout).toMatchObject({
      name: 'runner-checkout',
      source: { location: 'https://github.com/acme/checkout.git', auth: { type: 'CODECONNECTIONS' } },
      environment: { privileged_mode: false },
    });
    expect(bare.resource.aws_codebuild_webhook?.webhook_checkout?.filter_group).toEqual([
      { filter: [{ type: 'EVENT', pattern: 'WORKFLOW_JOB_QUEUED' }] },
    ]);
    const { Statement } = document(bare.resource.aws_iam_role_policy?.rights_checkout?.policy);
    expect((Statement as { Sid: string }[]).map(({ Sid }) => Sid)).toEqual(['Logs', 'Connection']);
    expect(bare.resource.aws_cloudwatch_log_group?.logs_checkout?.retention_in_days).toBe(90);
  });

  test.each([
    [
      'a repository without an owner',
      { connectionArn: CONNECTION, runners: { a1: { repository: 'checkout' } } },
    ],
    [
      'a name with a space',
      { connectionArn: CONNECTION, runners: { 'a b': { repository: 'acme/checkout' } } },
    ],
    ['no connection', { runners }],
  ])('%s is refused', (_, options) => expect(refuses('ci-runners', options)).toBe(true));
});

describe('observability', () => {
  test('accounts of the organization may link, and share what the sink takes', () => {
    const { resource, output } = built('observability-hub', {
      takes: ['AWS::CloudWatch::Metric'],
      regions: ['eu-central-1', 'eu-west-1'],
    });
    expect(document(resource.aws_oam_sink_policy?.['sink_policy_eu-west-1']?.policy).Statement).toEqual([
      {
        Sid: 'OrganizationLinks',
        Effect: 'Allow',
        Principal: '*',
        Action: ['oam:CreateLink', 'oam:UpdateLink'],
        Resource: '*',
        Condition: {
          StringEquals: { 'aws:PrincipalOrgID': ORGANIZATION },
          'ForAllValues:StringEquals': { 'oam:ResourceTypes': ['AWS::CloudWatch::Metric'] },
        },
      },
    ]);
    expect(document(output.given_sink_arns?.value)).toEqual({
      'eu-central-1': '${aws_oam_sink.sink_eu-central-1.arn}',
      'eu-west-1': '${aws_oam_sink.sink_eu-west-1.arn}',
    });
  });

  test('a link goes to the sink of its region', () => {
    const sinks = '{{output:hub.observability-hub.sink_arns}}';
    const { resource } = built('observability-link', { sinks: sinks.replace(/[{}]/g, '') });
    expect(Object.keys(resource.aws_oam_link ?? {})).toEqual(['link_eu-central-1']);
    expect(resource.aws_oam_link?.['link_eu-central-1']).toMatchObject({
      label_template: '$AccountName',
      sink_identifier: expect.stringMatching(/^\$\{jsondecode\(.*\)\["eu-central-1"\]\}$/),
    });
    expect(refuses('observability-link', { sinks, shares: ['all'] })).toBe(true);
  });
});
