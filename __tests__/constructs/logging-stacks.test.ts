import { allStacks } from '../../constructs/stacks';
import type { LandingZone } from '../../factory/model/landing-zone';
import type { Logging } from '../../factory/model/logging/logging';
import { controlDefaults, noContext } from '../../factory/model/resolve/control-defaults';
import { neededAccess } from '../../factory/model/service-access/needed-access';
import { adopted, landingZone, NASTY, paymentsProd } from './landing-zone-fixture';
import { contextOf, evaluate, everyStack, type Terraform } from './synthesized';

const audit = { ...paymentsProd, accountId: '333333333333' };
const logging: Logging = {
  account: adopted.slug,
  bucketPrefix: 'acme',
  retention: { days: 365, mode: 'COMPLIANCE' },
  auditAccount: audit.slug,
  dataEvents: [],
  siem: undefined,
};
const zone = (more: Partial<Logging> = {}): LandingZone => ({
  ...landingZone,
  accounts: [adopted, audit],
  logging: { ...logging, ...more },
});

const stacks = everyStack(zone());
const stack = (id: string): Terraform => {
  const found = stacks.get(id);
  if (!found) throw new Error(`no stack ${id}`);
  return found;
};
const { resource } = stack('logging');

interface Statement {
  readonly Sid: string;
  readonly Effect: string;
  readonly Principal?: unknown;
  readonly Action: string | readonly string[];
  readonly Resource?: unknown;
  readonly Condition?: unknown;
}
const statements = (text: unknown): readonly Statement[] =>
  (JSON.parse(String(text)) as { readonly Statement: readonly Statement[] }).Statement;
const policyOf = (bucket: string) => statements(resource.aws_s3_bucket_policy?.[`${bucket}_policy`]?.policy);
const allowed = (all: readonly Statement[]) => all.filter(({ Effect }) => Effect === 'Allow');

/** Names of the buckets by their addresses. */
const BUCKETS: Readonly<Record<string, string>> = {
  'access-logs': 'acme-access-logs-archive',
  cloudtrail: 'acme-cloudtrail-archive',
  config: 'acme-config-archive',
  'flow-logs': 'acme-flow-logs-archive',
  'eu-central-1_load-balancer': 'acme-load-balancer-eu-central-1',
  'eu-west-1_load-balancer': 'acme-load-balancer-eu-west-1',
};
const ORGANIZATION_ID = '${data.terraform_remote_state.organization.outputs.organization_id}';
const fromTrail = {
  'aws:SourceArn': 'arn:aws:cloudtrail:eu-central-1:111111111111:trail/account-factory',
};
const ownerKeepsControl = { 's3:x-amz-acl': 'bucket-owner-full-control' };

describe('who writes', () => {
  test('CloudTrail, for the one trail of the management account', () => {
    expect(allowed(policyOf('cloudtrail'))).toEqual([
      expect.objectContaining({
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Action: 's3:GetBucketAcl',
        Condition: { StringEquals: fromTrail },
      }),
      expect.objectContaining({
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: [
          'arn:aws:s3:::acme-cloudtrail-archive/AWSLogs/111111111111/*',
          `arn:aws:s3:::acme-cloudtrail-archive/AWSLogs/${ORGANIZATION_ID}/*`,
        ],
        Condition: { StringEquals: { ...ownerKeepsControl, ...fromTrail } },
      }),
    ]);
  });

  test('AWS Config, for accounts of the organization', () => {
    const inOrganization = { 'aws:SourceOrgID': ORGANIZATION_ID };
    expect(allowed(policyOf('config')).map(({ Principal, Condition }) => [Principal, Condition])).toEqual([
      [{ Service: 'config.amazonaws.com' }, { StringEquals: inOrganization }],
      [{ Service: 'config.amazonaws.com' }, { StringEquals: { ...ownerKeepsControl, ...inOrganization } }],
    ]);
  });

  test('S3, for buckets of the archive', () => {
    expect(allowed(policyOf('access-logs'))).toEqual([
      expect.objectContaining({
        Principal: { Service: 'logging.s3.amazonaws.com' },
        Action: 's3:PutObject',
        Condition: { StringEquals: { 'aws:SourceAccount': '222222222222' } },
      }),
    ]);
  });

  test('the delivery of logs, for flow logs of accounts of the organization', () => {
    const inOrganization = { 'aws:SourceOrgID': ORGANIZATION_ID };
    expect(
      allowed(policyOf('flow-logs')).map(({ Principal, Resource, Condition }) => [
        Principal,
        Resource,
        Condition,
      ]),
    ).toEqual([
      [
        { Service: 'delivery.logs.amazonaws.com' },
        'arn:aws:s3:::acme-flow-logs-archive',
        { StringEquals: inOrganization },
      ],
      [
        { Service: 'delivery.logs.amazonaws.com' },
        'arn:aws:s3:::acme-flow-logs-archive/AWSLogs/*',
        { StringEquals: { ...ownerKeepsControl, ...inOrganization } },
      ],
    ]);
  });

  test('load balancers of a region, and for others than the organization no service', () => {
    const policy = policyOf('eu-west-1_load-balancer');
    const arn = 'arn:aws:s3:::acme-load-balancer-eu-west-1';
    expect(allowed(policy).map(({ Principal, Action }) => [Principal, Action])).toEqual([
      [{ Service: 'logdelivery.elasticloadbalancing.amazonaws.com' }, 's3:PutObject'],
      [{ Service: 'delivery.logs.amazonaws.com' }, ['s3:GetBucketAcl', 's3:ListBucket']],
      [{ Service: 'delivery.logs.amazonaws.com' }, 's3:PutObject'],
    ]);
    expect(policy.find(({ Sid }) => Sid === 'NoServiceWritesForOthers')).toMatchObject({
      Effect: 'Deny',
      Principal: '*',
      Resource: `${arn}/*`,
      Condition: {
        StringNotEqualsIfExists: { 'aws:SourceOrgID': ORGANIZATION_ID },
        Null: { 'aws:SourceAccount': 'false' },
        Bool: { 'aws:PrincipalIsAWSService': 'true' },
      },
    });
  });

  test('those that write encrypt with the key, which its account administers', () => {
    expect(
      statements(resource.aws_kms_key?.key?.policy)
        .filter(({ Effect }) => Effect === 'Allow')
        .map(({ Principal, Condition }) => [Principal, Condition]),
    ).toEqual([
      [{ AWS: 'arn:aws:iam::222222222222:root' }, undefined],
      [{ Service: 'cloudtrail.amazonaws.com' }, { StringEquals: fromTrail }],
      [{ Service: 'config.amazonaws.com' }, { StringEquals: { 'aws:SourceOrgID': ORGANIZATION_ID } }],
      [{ Service: 'delivery.logs.amazonaws.com' }, { StringEquals: { 'aws:SourceOrgID': ORGANIZATION_ID } }],
    ]);
  });

  test('and nobody deletes the key or switches it off, the access role of administrators included', () => {
    expect(statements(resource.aws_kms_key?.key?.policy).filter(({ Effect }) => Effect === 'Deny')).toEqual([
      {
        Sid: 'NobodyDeletesKey',
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: ['kms:ScheduleKeyDeletion', 'kms:DisableKey'],
        Resource: '*',
      },
    ]);
  });
});

describe.each(Object.entries(BUCKETS))('the bucket for %s', (bucket, name) => {
  const denied = Object.fromEntries(
    policyOf(bucket)
      .filter(({ Effect }) => Effect === 'Deny')
      .map((statement) => [statement.Sid, statement]),
  );
  const arn = `arn:aws:s3:::${name}`;

  test('lets nobody delete, the access role of administrators included', () => {
    expect(denied.NobodyDeletesLogs).toEqual({
      Sid: 'NobodyDeletesLogs',
      Effect: 'Deny',
      Principal: '*',
      Action: expect.arrayContaining([
        's3:DeleteObject',
        's3:DeleteObjectVersion',
        's3:BypassGovernanceRetention',
        's3:PutObjectRetention',
        's3:DeleteBucket',
      ]),
      Resource: [arn, `${arn}/*`],
    });
  });

  test('has its protection changed by the access role of that very account alone, and takes only TLS', () => {
    expect(denied.OnlyTerraformChangesProtection).toMatchObject({
      Principal: '*',
      Action: expect.arrayContaining([
        's3:PutBucketPolicy',
        's3:DeleteBucketPolicy',
        's3:PutBucketObjectLockConfiguration',
        's3:PutBucketVersioning',
        's3:PutLifecycleConfiguration',
      ]),
      Condition: {
        ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/OrganizationAccountAccessRole' },
      },
    });
    expect(denied.OnlyByTls).toMatchObject({
      Principal: '*',
      Action: 's3:*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    });
  });

  test('is kept, versioned, and closed to the public and to ACLs', () => {
    expect(resource.aws_s3_bucket?.[bucket]).toMatchObject({
      bucket: name,
      ...(bucket === 'cloudtrail' ? { object_lock_enabled: true } : {}),
      lifecycle: { prevent_destroy: true },
    });
    expect(resource.aws_s3_bucket_versioning?.[`${bucket}_versioning`]).toMatchObject({
      versioning_configuration: { status: 'Enabled' },
    });
    expect(resource.aws_s3_bucket_ownership_controls?.[`${bucket}_ownership`]).toMatchObject({
      rule: { object_ownership: 'BucketOwnerEnforced' },
    });
    expect(resource.aws_s3_bucket_public_access_block?.[`${bucket}_public-access-block`]).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
  });
});

test('buckets for load balancers lie in their region, and are encrypted with keys of S3, which alone those write with', () => {
  const rules = Object.entries(resource.aws_s3_bucket_server_side_encryption_configuration ?? {}).map(
    ([address, { rule }]) => [address.replace('_encryption', ''), JSON.stringify(rule).includes('"AES256"')],
  );
  expect(Object.fromEntries(rules)).toEqual({
    'access-logs': true,
    cloudtrail: false,
    config: false,
    'flow-logs': false,
    queries_results: false,
    'eu-central-1_load-balancer': true,
    'eu-west-1_load-balancer': true,
  });
  expect(resource.aws_s3_bucket?.['eu-west-1_load-balancer']?.region).toBe('eu-west-1');
  expect(Object.keys(resource.aws_s3_bucket_logging ?? {})).toEqual([
    'cloudtrail_logging',
    'config_logging',
    'eu-central-1_load-balancer_logging',
    'flow-logs_logging',
  ]);
});

test('only logs of the trail are under Object Lock: AWS Config and access logs go to no such bucket', () => {
  expect(resource.aws_s3_bucket_object_lock_configuration).toEqual({
    cloudtrail_lock: expect.objectContaining({
      rule: { default_retention: { mode: 'COMPLIANCE', days: 365 } },
    }),
  });
});

test('logs go to a cheaper class, unless they stay too short for it, and expire with their retention', () => {
  const rule = (model: LandingZone, bucket: string) =>
    everyStack(model).get('logging')?.resource.aws_s3_bucket_lifecycle_configuration?.[`${bucket}_lifecycle`]
      ?.rule;
  expect(rule(zone(), 'cloudtrail')).toEqual([
    expect.objectContaining({
      transition: [{ days: 90, storage_class: 'GLACIER_IR' }],
      expiration: [{ days: 365 }],
      noncurrent_version_expiration: [{ noncurrent_days: 1 }],
    }),
  ]);
  const short = rule(zone({ retention: { days: 30, mode: 'GOVERNANCE' } }), 'config');
  expect(short).toEqual([
    expect.objectContaining({
      expiration: [{ days: 30 }],
      noncurrent_version_expiration: [{ noncurrent_days: 30 }],
    }),
  ]);
  expect(short).not.toEqual([expect.objectContaining({ transition: expect.anything() })]);
});

describe('who reads', () => {
  test('whom the audit account lets; they read and ask, and write results alone', () => {
    expect(statements(resource.aws_iam_role?.reader?.assume_role_policy)).toEqual([
      {
        Sid: 'AuditAccountReads',
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::333333333333:root' },
        Action: 'sts:AssumeRole',
      },
    ]);
    const policy = statements(resource.aws_iam_role_policy?.reader_policy?.policy);
    const changes = policy.filter(({ Action }) =>
      [Action].flat().some((action) => !/:(Get|List|BatchGet|Decrypt)/.test(action)),
    );
    expect(changes.map(({ Sid, Resource }) => [Sid, Resource])).toEqual([
      ['Decrypts', '${aws_kms_key.key.arn}'],
      ['Queries', 'arn:aws:athena:eu-central-1:222222222222:workgroup/account-factory-logs'],
      ['KeepsResults', 'arn:aws:s3:::acme-athena-results-archive/*'],
    ]);
    expect(policy.find(({ Sid }) => Sid === 'Reads')?.Resource).toEqual(
      expect.arrayContaining(Object.values(BUCKETS).map((name) => `arn:aws:s3:::${name}/*`)),
    );
  });

  test('nobody by such a role when there is no audit account', () => {
    const without = everyStack(zone({ auditAccount: undefined })).get('logging');
    expect(without?.resource).not.toHaveProperty('aws_iam_role');
  });
});

describe('queries', () => {
  test('run in a workgroup that says where results go and how much is read', () => {
    expect(resource.aws_athena_workgroup?.queries_workgroup).toMatchObject({
      name: 'account-factory-logs',
      configuration: {
        enforce_workgroup_configuration: true,
        bytes_scanned_cutoff_per_query: 107_374_182_400,
        result_configuration: {
          output_location: 's3://${aws_s3_bucket.queries_results.id}/',
          expected_bucket_owner: '222222222222',
          encryption_configuration: { encryption_option: 'SSE_KMS', kms_key_arn: '${aws_kms_key.key.arn}' },
        },
      },
    });
    expect(resource.aws_s3_bucket_lifecycle_configuration?.queries_results_lifecycle?.rule).toEqual([
      expect.objectContaining({
        expiration: [{ days: 7 }],
        noncurrent_version_expiration: [{ noncurrent_days: 1 }],
      }),
    ]);
  });

  test.each([
    ['cloudtrail', `s3://acme-cloudtrail-archive/AWSLogs/${ORGANIZATION_ID}`, 'CloudTrail'],
    ['flow_logs', 's3://acme-flow-logs-archive/AWSLogs', 'vpcflowlogs'],
  ])('find partitions of %s by the names of folders', (table, location, folder) => {
    expect(resource.aws_glue_catalog_table?.[`queries_${table}`]).toMatchObject({
      name: table,
      database_name: '${aws_glue_catalog_database.queries_database.name}',
      partition_keys: ['account', 'region', 'day'].map((name) => ({ name, type: 'string' })),
      parameters: {
        'projection.account.type': 'injected',
        'projection.region.values': expect.stringContaining('us-east-1'),
        'projection.day.range': 'NOW-365DAYS,NOW',
        'storage.location.template': `${location}/$\${account}/${folder}/$\${region}/$\${day}`,
      },
      storage_descriptor: { location: `${location}/` },
    });
  });

  test('to begin with name an account and days, or Athena would refuse them or read everything', () => {
    const queries = Object.values(resource.aws_athena_named_query ?? {});
    expect(queries).toHaveLength(4);
    for (const { query, workgroup } of queries) {
      expect(query).toMatch(/FROM (cloudtrail|flow_logs)\nWHERE account = '111111111111' AND .*day >= /);
      expect(workgroup).toBe('${aws_athena_workgroup.queries_workgroup.id}');
    }
  });
});

test('the trail is of the whole organization, in the management account, and nobody is delegated', () => {
  expect(stack('logging-trail').resource.aws_cloudtrail?.trail).toEqual({
    name: 'account-factory',
    s3_bucket_name: '${data.terraform_remote_state.logging.outputs.trail_bucket}',
    kms_key_id: '${data.terraform_remote_state.logging.outputs.log_key_arn}',
    is_organization_trail: true,
    is_multi_region_trail: true,
    include_global_service_events: true,
    enable_log_file_validation: true,
    enable_logging: true,
    lifecycle: { prevent_destroy: true },
  });
  expect(stack('logging-trail').provider.aws[0]).toMatchObject({ allowed_account_ids: ['111111111111'] });
  expect(neededAccess(zone())).toEqual({
    trusted: expect.arrayContaining(['cloudtrail.amazonaws.com']),
    delegated: [],
  });
});

test('data events are recorded where asked for, but not those of the log archive itself', () => {
  const trail = everyStack(zone({ dataEvents: ['s3', 'lambda'] })).get('logging-trail')?.resource
    .aws_cloudtrail?.trail;
  expect(trail?.advanced_event_selector).toEqual([
    { name: 'Management events', field_selector: [{ field: 'eventCategory', equals: ['Management'] }] },
    {
      name: 'Data events of s3',
      field_selector: [
        { field: 'eventCategory', equals: ['Data'] },
        { field: 'resources.type', equals: ['AWS::S3::Object'] },
        {
          field: 'resources.ARN',
          not_starts_with: expect.arrayContaining(
            [...Object.values(BUCKETS), 'acme-athena-results-archive'].map((name) => `arn:aws:s3:::${name}/`),
          ),
        },
      ],
    },
    {
      name: 'Data events of lambda',
      field_selector: [
        { field: 'eventCategory', equals: ['Data'] },
        { field: 'resources.type', equals: ['AWS::Lambda::Function'] },
      ],
    },
  ]);
});

describe('a collector', () => {
  const siem = { principal: 'arn:aws:iam::999999999999:root', externalId: 'acme-5f7a2b' };
  const collected = everyStack(zone({ siem })).get('logging')?.resource ?? {};

  test('is told of each log of the trail by a topic and a queue, which nobody else writes to', () => {
    expect(collected.aws_s3_bucket_notification?.siem_notification).toMatchObject({
      bucket: '${aws_s3_bucket.cloudtrail.id}',
      topic: [
        {
          topic_arn: '${aws_sns_topic.siem_topic.arn}',
          events: ['s3:ObjectCreated:*'],
          filter_suffix: '.json.gz',
        },
      ],
    });
    expect(statements(collected.aws_sns_topic_policy?.siem_topic_policy?.policy)).toEqual([
      expect.objectContaining({
        Principal: { Service: 's3.amazonaws.com' },
        Action: 'sns:Publish',
        Condition: {
          StringEquals: { 'aws:SourceAccount': '222222222222' },
          ArnEquals: { 'aws:SourceArn': 'arn:aws:s3:::acme-cloudtrail-archive' },
        },
      }),
    ]);
    const queuePolicy = statements(collected.aws_sqs_queue_policy?.siem_queue_policy?.policy);
    expect(allowed(queuePolicy)).toEqual([
      expect.objectContaining({
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Condition: { ArnEquals: { 'aws:SourceArn': '${aws_sns_topic.siem_topic.arn}' } },
      }),
    ]);
    expect(queuePolicy.find(({ Sid }) => Sid === 'OnlyByTls')).toMatchObject({
      Effect: 'Deny',
      Principal: '*',
    });
  });

  test('reads by a role of its own, with its external id, and nothing but logs of the trail', () => {
    expect(statements(collected.aws_iam_role?.siem_collector?.assume_role_policy)).toEqual([
      expect.objectContaining({
        Principal: { AWS: siem.principal },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'sts:ExternalId': siem.externalId } },
      }),
    ]);
    expect(
      statements(collected.aws_iam_role_policy?.siem_collector_policy?.policy).map(
        ({ Resource }) => Resource,
      ),
    ).toEqual([
      '${aws_sqs_queue.siem_queue.arn}',
      'arn:aws:s3:::acme-cloudtrail-archive/*',
      '${aws_kms_key.key.arn}',
    ]);
  });

  test('has messages encrypted with the key, and put aside when it fails over and over', () => {
    const ofFeed = (policy: unknown) =>
      statements(policy)
        .filter(({ Effect }) => Effect === 'Allow')
        .map(({ Principal, Condition }) => [Principal, Condition])
        .slice(4);
    expect(ofFeed(collected.aws_kms_key?.key?.policy)).toEqual([
      [{ Service: 's3.amazonaws.com' }, { StringEquals: { 'aws:SourceAccount': '222222222222' } }],
      [
        { Service: 'sns.amazonaws.com' },
        {
          ArnEquals: {
            'aws:SourceArn': 'arn:aws:sns:eu-central-1:222222222222:account-factory-new-logs',
          },
        },
      ],
    ]);
    expect(ofFeed(resource.aws_kms_key?.key?.policy)).toEqual([]);
    expect(collected.aws_sqs_queue?.siem_queue?.redrive_policy).toBe(
      '{"deadLetterTargetArn":"${aws_sqs_queue.siem_dead_letters.arn}","maxReceiveCount":5}',
    );
    for (const queue of ['siem_queue', 'siem_dead_letters'])
      expect(collected.aws_sqs_queue?.[queue]?.kms_master_key_id).toBe('${aws_kms_key.key.arn}');
  });

  test('has only text for its names, whatever somebody writes there', () => {
    const nasty = everyStack(zone({ siem: { ...siem, externalId: NASTY } })).get('logging')?.resource;
    const trust = evaluate(String(nasty?.aws_iam_role?.siem_collector?.assume_role_policy));
    expect(statements(trust)[0]?.Condition).toEqual({ StringEquals: { 'sts:ExternalId': NASTY } });
  });
});

test('the stacks are applied in their order, and without the section there are none', () => {
  const dependencies = (model: LandingZone) =>
    Object.fromEntries(
      [...allStacks(contextOf(model))]
        .filter(({ node }) => node.id.startsWith('logging'))
        .map(({ node, dependencyIds }) => [node.id, [...dependencyIds].sort()]),
    );
  expect(dependencies(zone())).toEqual({
    logging: [`account-${adopted.slug}`, 'organization'],
    'logging-trail': ['logging', 'organization'],
  });
  expect(dependencies({ ...zone(), logging: undefined })).toEqual({});
});

test('a model whose log archive is missing is told, not built', () => {
  expect(() => everyStack(zone({ account: 'gone' }))).toThrow('"gone"');
});

test('a baseline whose AWS Config delivers to the archive waits for it', () => {
  const delivering = (bucket: string): LandingZone => ({
    ...zone(),
    accounts: [
      adopted,
      {
        ...audit,
        baseline: {
          profile: undefined,
          controls: { config: { ...controlDefaults.config(noContext).settings, bucket } },
        },
      },
    ],
  });
  const dependencies = (model: LandingZone) =>
    [...allStacks(contextOf(model))].find(({ node }) => node.id === `baseline-${audit.slug}`)?.dependencyIds;
  expect(dependencies(delivering('acme-config-archive'))).toContain('logging');
  expect(dependencies(delivering('elsewhere'))).not.toContain('logging');
});
