import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { overrideForEmulator } from '../../emulator/emulator-override';
import { countLeftOut, hasSupported, type ResourceBlock, supportedTargets } from '../../emulator/unsupported';

describe('what the emulator does not implement', () => {
  const resources = {
    aws_ssm_parameter: { reason: {}, cost: {} },
    aws_accessanalyzer_analyzer: { analyzer: {} },
  };

  test('is left out by targeting all the rest', () => {
    expect(supportedTargets(resources)).toEqual(['aws_ssm_parameter.reason', 'aws_ssm_parameter.cost']);
  });

  test('needs no target where there is none of it', () => {
    expect(supportedTargets({ aws_ssm_parameter: { reason: {} } })).toBeUndefined();
  });

  test('types can be left out besides', () => {
    const both = { aws_ssm_parameter: { reason: {} }, aws_s3_bucket: { logs: {} } };
    expect(supportedTargets(both, { team: {} }, ['aws_s3_bucket'])).toEqual([
      'aws_ssm_parameter.reason',
      'module.team',
    ]);
  });

  test('is counted by type, over all stacks', () => {
    const stacks: ResourceBlock[] = [
      resources,
      { aws_accessanalyzer_analyzer: { analyzer: {} }, aws_account_region: { 'eu-south-1': {} } },
      {},
    ];
    expect(stacks.map(hasSupported)).toEqual([true, false, false]);
    expect([...countLeftOut(stacks)]).toEqual([
      ['aws_accessanalyzer_analyzer', 2],
      ['aws_account_region', 1],
    ]);
  });

  test('of delegated administrators depends on the service', () => {
    const administrators = {
      aws_organizations_delegated_administrator: {
        sso: { service_principal: 'sso.amazonaws.com' },
        guardduty: { service_principal: 'guardduty.amazonaws.com' },
      },
    };
    expect(supportedTargets(administrators)).toEqual(['aws_organizations_delegated_administrator.guardduty']);
    expect([...countLeftOut([administrators])]).toEqual([
      ['aws_organizations_delegated_administrator (sso.amazonaws.com)', 1],
    ]);
  });

  test('of zones depends on whether they are private', () => {
    const zones = { aws_route53_zone: { inside: { vpc: [{ vpc_id: 'vpc-1' }] }, outside: {} } };
    expect(supportedTargets(zones)).toEqual(['aws_route53_zone.outside']);
  });

  test('of policies depends on their type, and takes their attachments along', () => {
    const policies = {
      aws_organizations_policy: {
        'env-tags': { type: 'TAG_POLICY' },
        'daily-backup': { type: 'BACKUP_POLICY' },
      },
      aws_organizations_policy_attachment: {
        'env-tags_root': { policy_id: '${aws_organizations_policy.env-tags.id}' },
        'daily-backup_root': { policy_id: '${aws_organizations_policy.daily-backup.id}' },
        'daily-backup_ou_prod': { policy_id: '${aws_organizations_policy.daily-backup.id}' },
      },
    };
    expect(supportedTargets(policies)).toEqual([
      'aws_organizations_policy.env-tags',
      'aws_organizations_policy_attachment.env-tags_root',
    ]);
    expect([...countLeftOut([policies])]).toEqual([
      ['aws_organizations_policy (BACKUP_POLICY)', 1],
      ['aws_organizations_policy_attachment (BACKUP_POLICY)', 2],
    ]);
  });
});

describe('what the emulator lacks and no -target can leave out', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'account-factory-override-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const organizationWith = (...types: string[]) => ({
    resource: {
      aws_organizations_organization: { organization: { feature_set: 'ALL', enabled_policy_types: types } },
    },
  });
  const file = () => join(folder, 'override.tf.json');

  test('policy types of the organization are cut down to those that it knows, beside what was synthesized', () => {
    const resources = organizationWith('BACKUP_POLICY', 'SERVICE_CONTROL_POLICY', 'S3_POLICY', 'TAG_POLICY');
    expect(overrideForEmulator(folder, resources)).toEqual(['BACKUP_POLICY', 'S3_POLICY']);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({
      resource: {
        aws_organizations_organization: {
          organization: { enabled_policy_types: ['SERVICE_CONTROL_POLICY', 'TAG_POLICY'] },
        },
      },
    });
  });

  test('what it knows is left alone: an override of before is taken away', () => {
    overrideForEmulator(folder, organizationWith('BACKUP_POLICY'));
    expect(overrideForEmulator(folder, organizationWith('TAG_POLICY'))).toEqual([]);
    expect(existsSync(file())).toBe(false);
    expect(overrideForEmulator(folder, { resource: { aws_ssm_parameter: { reason: {} } } })).toEqual([]);
  });

  test('services that it refuses to trust are taken out of the list', () => {
    const aws_service_access_principals = ['iam.amazonaws.com', 'ram.amazonaws.com'];
    const resource = { aws_organizations_organization: { organization: { aws_service_access_principals } } };
    expect(overrideForEmulator(folder, { resource })).toEqual(['iam.amazonaws.com']);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({
      resource: {
        aws_organizations_organization: {
          organization: { aws_service_access_principals: ['ram.amazonaws.com'] },
        },
      },
    });
  });

  test('a VPC that IPAM gives a range gets a made-up one, and one with a range of its own keeps it', () => {
    const asked = { ipv4_ipam_pool_id: 'ipam-pool-1', ipv4_netmask_length: 20 };
    const aws_vpc = { asked, given: { ipv4_ipam_pool_id: 'ipam-pool-1', cidr_block: '10.1.0.0/20' } };
    expect(overrideForEmulator(folder, { resource: { aws_vpc } })).toEqual([]);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({
      resource: {
        aws_vpc: {
          asked: { cidr_block: '10.0.0.0/20', ipv4_netmask_length: null, ipv4_ipam_pool_id: null },
        },
      },
    });
  });

  test('outputs of what is left out get a made-up value, and no other one does', () => {
    const resource = { aws_ssoadmin_permission_set: { PowerUser: {} }, aws_sns_topic: { told: {} } };
    const output = {
      set: { value: '${aws_ssoadmin_permission_set.PowerUser.arn}' },
      topic: { value: '${aws_sns_topic.told.arn}' },
    };
    expect(overrideForEmulator(folder, { resource, output })).toEqual([]);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({
      output: { set: { value: '${terraform_data.not-emulated.output}-set' } },
    });
  });
});
