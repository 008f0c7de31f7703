import { BaselineStack } from '../../constructs/baseline/baseline-stack';
import type { BaselineControls } from '../../factory/model/baseline-controls';
import { configRuleDefaults } from '../../factory/model/resolve/config-rule-defaults';
import { landingZoneWith, paymentsProd } from './landing-zone-fixture';
import { contextOf, evaluate, type Terraform, terraformOf } from './synthesized';

const regions = ['eu-central-1', 'eu-west-1'];
const OWN_ID = '${data.terraform_remote_state.account-payments-prod.outputs.account_id}';

const config: NonNullable<BaselineControls['config']> = {
  name: 'default',
  resourceTypes: [],
  excludedResourceTypes: [],
  frequency: 'CONTINUOUS',
  retentionDays: 365,
  bucket: 'acme-config',
  prefix: '',
  kmsKeyArn: '',
  snsTopicArns: [],
  snapshotFrequency: 'TwentyFour_Hours',
  regions,
};
const configRules = configRuleDefaults(
  regions,
  {
    team: [],
    env: ['prod', 'nonprod'],
  },
  'aws',
);

test.each([
  ['aws', true],
  ['aws-us-gov', false],
  ['aws-cn', false],
] as const)('%s: whether the rule on MFA of the root user is on by itself', (partition, on) => {
  const rules = configRuleDefaults(regions, {}, partition);
  expect(rules['root-account-mfa-enabled']).toBe(on);
  expect(rules['restricted-ssh']).toBe(true);
});

function synthesize(controls: BaselineControls, regionMode: 'argument' | 'alias' = 'argument'): Terraform {
  return terraformOf(
    new BaselineStack(contextOf(landingZoneWith({ regionMode })), {
      ...paymentsProd,
      change: undefined,
      customFields: {},
      baseline: { profile: undefined, controls },
    }),
  );
}

const addressesOf = ({ resource }: Terraform): string[] =>
  Object.entries(resource).flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`));

describe('AWS Config', () => {
  test('every Terraform address', () => {
    expect(addressesOf(synthesize({ config }))).toMatchInlineSnapshot(`
      [
        "aws_config_configuration_recorder.config_eu-central-1_recorder",
        "aws_config_configuration_recorder.config_eu-west-1_recorder",
        "aws_config_configuration_recorder_status.config_eu-central-1_status",
        "aws_config_configuration_recorder_status.config_eu-west-1_status",
        "aws_config_delivery_channel.config_eu-central-1_channel",
        "aws_config_delivery_channel.config_eu-west-1_channel",
        "aws_config_retention_configuration.config_eu-central-1_retention",
        "aws_config_retention_configuration.config_eu-west-1_retention",
        "aws_iam_service_linked_role.config_role",
      ]
    `);
  });

  test('the recorder goes first, then the delivery channel, then it is started', () => {
    const { resource } = synthesize({ config });
    expect(resource.aws_config_configuration_recorder?.['config_eu-west-1_recorder']).toEqual({
      name: 'default',
      role_arn: '${aws_iam_service_linked_role.config_role.arn}',
      recording_group: {
        all_supported: true,
        include_global_resource_types: false,
      },
      recording_mode: { recording_frequency: 'CONTINUOUS' },
      region: 'eu-west-1',
    });
    expect(resource.aws_config_delivery_channel?.['config_eu-west-1_channel']).toEqual({
      name: 'default',
      s3_bucket_name: 'acme-config',
      snapshot_delivery_properties: { delivery_frequency: 'TwentyFour_Hours' },
      depends_on: ['aws_config_configuration_recorder.config_eu-west-1_recorder'],
      region: 'eu-west-1',
    });
    expect(resource.aws_config_configuration_recorder_status?.['config_eu-west-1_status']).toEqual({
      name: '${aws_config_configuration_recorder.config_eu-west-1_recorder.name}',
      is_enabled: true,
      depends_on: ['aws_config_delivery_channel.config_eu-west-1_channel'],
      region: 'eu-west-1',
    });
  });

  test("AWS's role for it is made, or taken over where it is there", () => {
    const terraform = synthesize({ config });
    expect(terraform.data).toMatchObject({
      aws_iam_roles: {
        'config_found-role': {
          path_prefix: '/aws-service-role/config.amazonaws.com/',
        },
      },
    });
    expect(terraform.import).toEqual([
      {
        for_each: '${data.aws_iam_roles.config_found-role.arns}',
        to: 'aws_iam_service_linked_role.config_role',
        id: '${each.value}',
      },
    ]);
  });

  const groups = (own: Partial<typeof config>) =>
    Object.fromEntries(
      Object.entries(
        synthesize({ config: { ...config, ...own } }).resource.aws_config_configuration_recorder ?? {},
      ).map(([name, { recording_group }]) => [name, recording_group]),
    );

  test('global resource types are recorded in the home region alone', () => {
    expect(groups({})).toEqual({
      'config_eu-central-1_recorder': {
        all_supported: true,
        include_global_resource_types: true,
      },
      'config_eu-west-1_recorder': {
        all_supported: true,
        include_global_resource_types: false,
      },
    });
  });

  test('of a list, the global types are left out elsewhere, and a region with nothing left has no recorder', () => {
    const named = {
      all_supported: false,
      include_global_resource_types: false,
    };
    const strategy = [{ use_only: 'INCLUSION_BY_RESOURCE_TYPES' }];
    expect(groups({ resourceTypes: ['AWS::S3::Bucket', 'AWS::IAM::Role'] })).toEqual({
      'config_eu-central-1_recorder': {
        ...named,
        resource_types: ['AWS::IAM::Role', 'AWS::S3::Bucket'],
        recording_strategy: strategy,
      },
      'config_eu-west-1_recorder': {
        ...named,
        resource_types: ['AWS::S3::Bucket'],
        recording_strategy: strategy,
      },
    });
    expect(Object.keys(groups({ resourceTypes: ['AWS::IAM::Role'] }))).toEqual([
      'config_eu-central-1_recorder',
    ]);
  });

  test('with exclusions, the global types are excluded elsewhere, too', () => {
    expect(groups({ excludedResourceTypes: ['AWS::EC2::NetworkInterface'] })).toMatchObject({
      'config_eu-central-1_recorder': {
        exclusion_by_resource_types: [{ resource_types: ['AWS::EC2::NetworkInterface'] }],
        recording_strategy: [{ use_only: 'EXCLUSION_BY_RESOURCE_TYPES' }],
      },
      'config_eu-west-1_recorder': {
        exclusion_by_resource_types: [
          {
            resource_types: [
              'AWS::EC2::NetworkInterface',
              'AWS::IAM::Group',
              'AWS::IAM::Policy',
              'AWS::IAM::Role',
              'AWS::IAM::User',
            ],
          },
        ],
      },
    });
  });

  test('a region takes the topic that is in it', () => {
    const kmsKeyArn = 'arn:aws:kms:eu-central-1:555555555555:key/1';
    const snsTopicArns = [
      'arn:aws:sns:eu-west-1:555555555555:config',
      'arn:aws:sns:us-east-1:555555555555:config',
    ];
    const channels = synthesize({
      config: { ...config, prefix: 'all', kmsKeyArn, snsTopicArns },
    }).resource.aws_config_delivery_channel;
    expect(channels).toMatchObject({
      'config_eu-central-1_channel': {
        s3_key_prefix: 'all',
        s3_kms_key_arn: kmsKeyArn,
      },
      'config_eu-west-1_channel': {
        sns_topic_arn: 'arn:aws:sns:eu-west-1:555555555555:config',
      },
    });
    expect(channels?.['config_eu-central-1_channel']).not.toHaveProperty('sns_topic_arn');
  });
});

describe('rules of AWS Config', () => {
  test('every Terraform address: what is global is looked at once', () => {
    expect(addressesOf(synthesize({ configRules }))).toMatchInlineSnapshot(`
      [
        "aws_config_config_rule.config-rules_cloudtrail-enabled_eu-central-1",
        "aws_config_config_rule.config-rules_cloudtrail-enabled_eu-west-1",
        "aws_config_config_rule.config-rules_encrypted-volumes_eu-central-1",
        "aws_config_config_rule.config-rules_encrypted-volumes_eu-west-1",
        "aws_config_config_rule.config-rules_iam-policy-no-statements-with-admin-access_eu-central-1",
        "aws_config_config_rule.config-rules_rds-storage-encrypted_eu-central-1",
        "aws_config_config_rule.config-rules_rds-storage-encrypted_eu-west-1",
        "aws_config_config_rule.config-rules_required-tags_eu-central-1",
        "aws_config_config_rule.config-rules_required-tags_eu-west-1",
        "aws_config_config_rule.config-rules_restricted-ssh_eu-central-1",
        "aws_config_config_rule.config-rules_restricted-ssh_eu-west-1",
        "aws_config_config_rule.config-rules_root-account-mfa-enabled_eu-central-1",
        "aws_config_config_rule.config-rules_s3-bucket-public-read-prohibited_eu-central-1",
        "aws_config_config_rule.config-rules_s3-bucket-public-read-prohibited_eu-west-1",
        "aws_config_config_rule.config-rules_s3-bucket-public-write-prohibited_eu-central-1",
        "aws_config_config_rule.config-rules_s3-bucket-public-write-prohibited_eu-west-1",
      ]
    `);
  });

  test('they wait for the recorder of their region', () => {
    const rules = synthesize({ config, configRules }).resource.aws_config_config_rule;
    expect(rules?.['config-rules_restricted-ssh_eu-west-1']).toEqual({
      name: 'account-factory-restricted-ssh',
      description: 'No security group lets SSH in from everywhere.',
      source: { owner: 'AWS', source_identifier: 'INCOMING_SSH_DISABLED' },
      scope: { compliance_resource_types: ['AWS::EC2::SecurityGroup'] },
      depends_on: ['aws_config_configuration_recorder_status.config_eu-west-1_status'],
      region: 'eu-west-1',
    });
    expect(synthesize({ configRules }).resource.aws_config_config_rule).toHaveProperty([
      'config-rules_cloudtrail-enabled_eu-west-1',
    ]);
  });

  const parametersOf = (own: Partial<typeof configRules>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(
        synthesize({
          configRules: { ...configRules, ...own, regions: ['eu-central-1'] },
        }).resource.aws_config_config_rule ?? {},
      ).flatMap(([name, { input_parameters }]) =>
        input_parameters === undefined
          ? []
          : [
              [
                name.replace(/^config-rules_|_eu-central-1$/g, ''),
                JSON.parse(evaluate(String(input_parameters))),
              ],
            ],
      ),
    );

  test('parameters are texts, and required tags take as many rules as they need', () => {
    expect(
      parametersOf({
        'iam-policy-no-statements-with-admin-access': {
          excludePermissionBoundaryPolicy: true,
        },
        'encrypted-volumes': {
          kmsId: 'arn:aws:kms:eu-central-1:555555555555:key/1',
        },
        tags: { a: [], b: ['x', '${y}'], c: [], d: [], e: [], f: [], g: [] },
      }),
    ).toEqual({
      'iam-policy-no-statements-with-admin-access': {
        excludePermissionBoundaryPolicy: 'true',
      },
      'encrypted-volumes': {
        kmsId: 'arn:aws:kms:eu-central-1:555555555555:key/1',
      },
      'required-tags': {
        tag1Key: 'a',
        tag2Key: 'b',
        tag2Value: 'x,${y}',
        tag3Key: 'c',
        tag4Key: 'd',
        tag5Key: 'e',
        tag6Key: 'f',
      },
      'required-tags-2': { tag1Key: 'g' },
    });
  });

  test('a rule that is off, and one with nothing to ask for, is not made', () => {
    const { aws_config_config_rule: rules = {} } = synthesize({
      configRules: {
        ...configRules,
        'restricted-ssh': false,
        tags: {},
        regions: ['eu-central-1'],
      },
    }).resource;
    expect(Object.keys(rules).filter((name) => /restricted-ssh|required-tags/.test(name))).toEqual([]);
  });

  test('global rules are where global types are recorded, whatever comes first among their own regions', () => {
    const { aws_config_config_rule: rules = {} } = synthesize({
      config: { ...config, regions: ['eu-central-2', 'eu-north-1', 'eu-west-1'] },
      configRules: { ...configRules, regions: ['eu-central-2', 'eu-west-1', 'eu-north-1'] },
    }).resource;
    expect(Object.keys(rules).filter((name) => /root-account|iam-policy/.test(name))).toEqual([
      'config-rules_iam-policy-no-statements-with-admin-access_eu-north-1',
      'config-rules_root-account-mfa-enabled_eu-north-1',
    ]);
  });

  test('no region is left for global rules where AWS Config came late', () => {
    const { aws_config_config_rule: rules = {} } = synthesize({
      configRules: { ...configRules, regions: ['eu-central-2'] },
    }).resource;
    expect(Object.keys(rules).filter((name) => /root-account|iam-policy/.test(name))).toEqual([]);
  });
});

describe('remediation', () => {
  const { resource } = synthesize({
    configRules: {
      ...configRules,
      'restricted-ssh': { remediation: { automatic: false } },
      's3-bucket-public-read-prohibited': { remediation: true },
      's3-bucket-public-write-prohibited': { remediation: { attempts: 3 } },
      regions: ['eu-central-1'],
    },
  });

  test('hands the resource to the document, and its role to AWS', () => {
    const role = '${aws_iam_role.config-rules_remediation_role.arn}';
    expect(resource.aws_config_remediation_configuration).toEqual({
      'config-rules_remediation_restricted-ssh_eu-central-1': {
        config_rule_name: '${aws_config_config_rule.config-rules_restricted-ssh_eu-central-1.name}',
        resource_type: 'AWS::EC2::SecurityGroup',
        target_type: 'SSM_DOCUMENT',
        target_id: 'AWS-DisableIncomingSSHOnPort22',
        automatic: false,
        parameter: [
          { name: 'AutomationAssumeRole', static_value: role },
          { name: 'SecurityGroupIds', resource_value: 'RESOURCE_ID' },
        ],
        depends_on: ['aws_iam_role_policy.config-rules_remediation_policy'],
        region: 'eu-central-1',
      },
      'config-rules_remediation_s3-bucket-public-read-prohibited_eu-central-1': expect.objectContaining({
        target_id: 'AWS-DisableS3BucketPublicReadWrite',
        automatic: true,
        maximum_automatic_attempts: 5,
        retry_attempt_seconds: 60,
      }),
      'config-rules_remediation_s3-bucket-public-write-prohibited_eu-central-1': expect.objectContaining({
        maximum_automatic_attempts: 3,
      }),
    });
  });

  test('by a role for automations of this account, which may mend and nothing else', () => {
    expect(
      JSON.parse(String(resource.aws_iam_role?.['config-rules_remediation_role']?.assume_role_policy)),
    ).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'ssm.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: {
            StringEquals: { 'aws:SourceAccount': OWN_ID },
            ArnLike: {
              'aws:SourceArn': `arn:aws:ssm:*:${OWN_ID}:automation-execution/*`,
            },
          },
        },
      ],
    });
    expect(
      JSON.parse(String(resource.aws_iam_role_policy?.['config-rules_remediation_policy']?.policy)).Statement,
    ).toEqual([
      {
        Effect: 'Allow',
        Action: ['ec2:DescribeSecurityGroups'],
        Resource: '*',
      },
      {
        Effect: 'Allow',
        Action: ['ec2:RevokeSecurityGroupIngress'],
        Resource: `arn:aws:ec2:*:${OWN_ID}:security-group/*`,
      },
      {
        Effect: 'Allow',
        Action: ['s3:GetBucketPublicAccessBlock', 's3:PutBucketPublicAccessBlock'],
        Resource: 'arn:aws:s3:::*',
      },
    ]);
  });

  test('takes no role where there is nothing to mend', () => {
    expect(synthesize({ configRules }).resource).not.toHaveProperty('aws_iam_role');
  });
});

describe('GuardDuty and Security Hub', () => {
  const guardDuty: BaselineControls['guardDuty'] = {
    findingFrequency: 'SIX_HOURS',
    features: {
      S3_DATA_EVENTS: true,
      EBS_MALWARE_PROTECTION: false,
      RUNTIME_MONITORING: true,
    },
    regions: ['eu-west-1'],
  };
  const securityHub: BaselineControls['securityHub'] = {
    standards: ['aws-foundational-security-best-practices/v/1.0.0', 'cis-aws-foundations-benchmark/v/1.2.0'],
    findings: 'SECURITY_CONTROL',
    newControls: true,
    regions: ['eu-west-1'],
  };

  test('a detector, and the features that are named', () => {
    const detectorId = '${aws_guardduty_detector.guard-duty_eu-west-1.id}';
    const feature = (name: string, status: string) => ({
      detector_id: detectorId,
      name,
      status,
      region: 'eu-west-1',
    });
    const { resource } = synthesize({ guardDuty });
    expect(resource.aws_guardduty_detector).toEqual({
      'guard-duty_eu-west-1': {
        enable: true,
        finding_publishing_frequency: 'SIX_HOURS',
        region: 'eu-west-1',
      },
    });
    expect(resource.aws_guardduty_detector_feature).toEqual({
      'guard-duty_eu-west-1_s3_data_events': feature('S3_DATA_EVENTS', 'ENABLED'),
      'guard-duty_eu-west-1_ebs_malware_protection': feature('EBS_MALWARE_PROTECTION', 'DISABLED'),
      'guard-duty_eu-west-1_runtime_monitoring': {
        ...feature('RUNTIME_MONITORING', 'ENABLED'),
        lifecycle: { ignore_changes: ['additional_configuration'] },
      },
    });
  });

  test('the hub waits for the recorder, and its standards for the hub', () => {
    const { resource } = synthesize({ config, securityHub });
    expect(resource.aws_securityhub_account?.['security-hub_eu-west-1']).toMatchObject({
      enable_default_standards: false,
      depends_on: ['aws_config_configuration_recorder_status.config_eu-west-1_status'],
    });
    expect(
      Object.values(resource.aws_securityhub_standards_subscription ?? {}).map(
        ({ standards_arn, depends_on }) => [standards_arn, depends_on],
      ),
    ).toEqual([
      [
        'arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0',
        ['aws_securityhub_account.security-hub_eu-west-1'],
      ],
      [
        'arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0',
        ['aws_securityhub_account.security-hub_eu-west-1'],
      ],
    ]);
  });

  test('both provider modes give the same resources at the same addresses', () => {
    const controls = { config, configRules, guardDuty, securityHub };
    const places = (regionMode: 'argument' | 'alias') =>
      Object.entries(synthesize(controls, regionMode).resource).flatMap(([type, named]) =>
        Object.entries(named).map(([name, { region, provider, ...rest }]) => ({
          address: `${type}.${name}`,
          region: region ?? (provider === undefined ? undefined : String(provider).replace(/^aws\./, '')),
          rest,
        })),
      );
    const byAlias = places('alias').map((place) => ({
      ...place,
      region: place.region ?? (place.address.startsWith('aws_iam') ? undefined : 'eu-central-1'),
    }));
    expect(byAlias).toEqual(places('argument'));
  });
});
