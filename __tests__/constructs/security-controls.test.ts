import { BaselineStack } from '../../constructs/baseline/baseline-stack';
import type { BaselineControls } from '../../factory/model/baseline-controls';
import type { Account, LandingZone } from '../../factory/model/landing-zone';
import { adopted, landingZone, landingZoneWith, paymentsProd } from './landing-zone-fixture';
import { contextOf, evaluate, type Terraform, terraformOf } from './synthesized';

const regions = ['eu-central-1', 'eu-west-1'];
const OWN_ID = '${data.terraform_remote_state.account-payments-prod.outputs.account_id}';
const ORGANIZATION_ID = '${data.terraform_remote_state.organization.outputs.organization_id}';

const everyControl: BaselineControls = {
  ebsEncryption: { kmsKey: 'customer-managed', deletionWindow: 14, regions },
  ebsSnapshotBlock: { sharing: 'all', regions },
  amiBlock: { regions },
  instanceMetadata: { httpTokens: 'required', hopLimit: 2, regions },
  unusedAccess: { name: 'unused', days: 90 },
  defaultVpcRemoval: {},
  closedDefaultSecurityGroup: { regions },
  ssmDocumentBlock: { regions },
  breakGlassRole: {
    name: 'ops/break-glass',
    trusted: ['arn:aws:iam::111111111111:user/bob', 'arn:aws:iam::111111111111:user/alice'],
    sessionHours: 1,
  },
  securityAuditRole: { name: 'security-audit' },
};

function synthesize(
  controls: BaselineControls,
  regionMode: 'argument' | 'alias' = 'argument',
  account: Account = paymentsProd,
): Terraform {
  const zone: LandingZone = {
    ...landingZoneWith({ regionMode }),
    organization: {
      ...landingZone.organization,
      sharedAccounts: { securityTooling: adopted.slug },
    },
  };
  return terraformOf(
    new BaselineStack(contextOf(zone), {
      ...account,
      change: undefined,
      customFields: {},
      baseline: { profile: undefined, controls },
    }),
  );
}

/** A policy as AWS gets it, with references left as they are. */
const policy = (text: unknown): unknown => JSON.parse(String(text));

test('every Terraform address', () => {
  const addresses = Object.entries(synthesize(everyControl).resource).flatMap(([type, named]) =>
    Object.keys(named).map((name) => `${type}.${name}`),
  );
  expect(addresses).toMatchInlineSnapshot(`
    [
      "aws_accessanalyzer_analyzer.unused-access",
      "aws_default_security_group.default-security-group_eu-central-1",
      "aws_default_security_group.default-security-group_eu-west-1",
      "aws_ebs_default_kms_key.ebs-encryption_eu-central-1_default-key",
      "aws_ebs_default_kms_key.ebs-encryption_eu-west-1_default-key",
      "aws_ebs_encryption_by_default.ebs-encryption_eu-central-1",
      "aws_ebs_encryption_by_default.ebs-encryption_eu-west-1",
      "aws_ebs_snapshot_block_public_access.ebs-snapshot-block_eu-central-1",
      "aws_ebs_snapshot_block_public_access.ebs-snapshot-block_eu-west-1",
      "aws_ec2_image_block_public_access.ami-block_eu-central-1",
      "aws_ec2_image_block_public_access.ami-block_eu-west-1",
      "aws_ec2_instance_metadata_defaults.instance-metadata_eu-central-1",
      "aws_ec2_instance_metadata_defaults.instance-metadata_eu-west-1",
      "aws_iam_role.break-glass-role",
      "aws_iam_role.default-vpc-removal_role",
      "aws_iam_role.security-audit-role",
      "aws_iam_role_policy.default-vpc-removal_policy",
      "aws_iam_role_policy_attachment.break-glass-role_administrator-access",
      "aws_iam_role_policy_attachment.security-audit-role_security-audit",
      "aws_iam_role_policy_attachment.security-audit-role_view-only",
      "aws_kms_alias.ebs-encryption_eu-central-1_alias",
      "aws_kms_alias.ebs-encryption_eu-west-1_alias",
      "aws_kms_key.ebs-encryption_eu-central-1_key",
      "aws_kms_key.ebs-encryption_eu-west-1_key",
      "aws_ssm_association.default-vpc-removal_association",
      "aws_ssm_document.default-vpc-removal_runbook",
      "aws_ssm_service_setting.ssm-document-block_eu-central-1",
      "aws_ssm_service_setting.ssm-document-block_eu-west-1",
    ]
  `);
});

test('both modes give the same resources, at the same addresses, in the same regions', () => {
  const placed = (terraform: Terraform) => {
    const places = new Map(
      (terraform.provider.aws as readonly { alias?: string; region: string }[]).map(({ alias, region }) => [
        alias && `aws.${alias}`,
        region,
      ]),
    );
    return [
      terraform.resource,
      {
        aws_vpcs: {
          ...(terraform.data as never as typeof terraform.resource).aws_vpcs,
        },
      },
    ]
      .flatMap((section) => Object.entries(section))
      .flatMap(([type, named]) =>
        Object.entries(named).map(([name, { region, provider, ...rest }]) => ({
          address: `${type}.${name}`,
          region: region ?? places.get(provider as string | undefined),
          rest,
        })),
      );
  };
  const [argument, alias] = [placed(synthesize(everyControl)), placed(synthesize(everyControl, 'alias'))];
  const global = new Set(['aws_iam_role', 'aws_iam_role_policy', 'aws_iam_role_policy_attachment']);
  const withoutHome = (rows: typeof argument) =>
    rows.map((row) =>
      global.has(row.address.split('.')[0] ?? '') || !row.address.includes('eu-')
        ? { ...row, region: '' }
        : row,
    );
  expect(withoutHome(alias)).toEqual(withoutHome(argument));
  expect(JSON.stringify(synthesize(everyControl, 'alias').resource)).not.toContain('"region":');
});

test('a key of its own in each region: rotated, kept, and the one that EBS takes', () => {
  const { resource } = synthesize({
    ebsEncryption: everyControl.ebsEncryption,
  });
  const key = resource.aws_kms_key?.['ebs-encryption_eu-west-1_key'];
  expect(key).toMatchObject({
    enable_key_rotation: true,
    deletion_window_in_days: 14,
    lifecycle: { prevent_destroy: true },
    region: 'eu-west-1',
  });
  expect(policy(key?.policy)).toMatchObject({
    Statement: [
      { Principal: { AWS: `arn:aws:iam::${OWN_ID}:root` }, Action: 'kms:*' },
      {
        Principal: { AWS: '*' },
        Condition: {
          StringEquals: {
            'kms:CallerAccount': OWN_ID,
            'kms:ViaService': 'ec2.eu-west-1.amazonaws.com',
          },
        },
      },
    ],
  });
  expect(resource.aws_ebs_default_kms_key?.['ebs-encryption_eu-west-1_default-key']).toMatchObject({
    key_arn: '${aws_kms_key.ebs-encryption_eu-west-1_key.arn}',
  });
  expect(resource.aws_kms_alias?.['ebs-encryption_eu-west-1_alias']).toMatchObject({
    name: 'alias/account-factory/ebs',
  });
});

test('blocks and defaults say what AWS is to hold', () => {
  const { resource } = synthesize(everyControl);
  expect(resource.aws_ebs_snapshot_block_public_access?.['ebs-snapshot-block_eu-west-1']).toEqual({
    state: 'block-all-sharing',
    region: 'eu-west-1',
  });
  expect(resource.aws_ec2_image_block_public_access?.['ami-block_eu-west-1']).toEqual({
    state: 'block-new-sharing',
    region: 'eu-west-1',
  });
  expect(resource.aws_ec2_instance_metadata_defaults?.['instance-metadata_eu-west-1']).toEqual({
    http_endpoint: 'enabled',
    http_tokens: 'required',
    http_put_response_hop_limit: 2,
    region: 'eu-west-1',
  });
  expect(resource.aws_ssm_service_setting?.['ssm-document-block_eu-west-1']).toEqual({
    setting_id: `arn:aws:ssm:eu-west-1:${OWN_ID}:servicesetting/ssm/documents/console/public-sharing-permission`,
    setting_value: 'Disable',
    region: 'eu-west-1',
  });
  expect(resource.aws_accessanalyzer_analyzer?.['unused-access']).toEqual({
    analyzer_name: 'unused',
    type: 'ACCOUNT_UNUSED_ACCESS',
    configuration: { unused_access: { unused_access_age: 90 } },
  });
});

test('the default security group is closed where there is a default VPC, and nothing fails where there is none', () => {
  const { data, resource } = synthesize({
    closedDefaultSecurityGroup: { regions },
  });
  expect(data).toHaveProperty('aws_vpcs.default-security-group_eu-west-1_vpcs', {
    filter: [{ name: 'isDefault', values: ['true'] }],
    region: 'eu-west-1',
  });
  expect(resource.aws_default_security_group?.['default-security-group_eu-west-1']).toEqual({
    for_each: '${toset(data.aws_vpcs.default-security-group_eu-west-1_vpcs.ids)}',
    vpc_id: '${each.value}',
    region: 'eu-west-1',
  });
});

test('only those named may break the glass, with MFA, for an hour', () => {
  const { resource } = synthesize({
    breakGlassRole: everyControl.breakGlassRole,
  });
  const role = resource.aws_iam_role?.['break-glass-role'];
  expect(role).toMatchObject({
    name: 'break-glass',
    path: '/ops/',
    max_session_duration: 3600,
  });
  expect(policy(role?.assume_role_policy)).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: ['arn:aws:iam::111111111111:root'] },
        Action: 'sts:AssumeRole',
        Condition: {
          ArnEquals: {
            'aws:PrincipalArn': [
              'arn:aws:iam::111111111111:user/alice',
              'arn:aws:iam::111111111111:user/bob',
            ],
          },
          Bool: { 'aws:MultiFactorAuthPresent': 'true' },
        },
      },
    ],
  });
});

test('the audit role trusts the security account, by its literal id where it is known, inside the organization', () => {
  const { resource } = synthesize({
    securityAuditRole: { name: 'security-audit' },
  });
  expect(policy(resource.aws_iam_role?.['security-audit-role']?.assume_role_policy)).toMatchObject({
    Statement: [
      {
        Principal: { AWS: 'arn:aws:iam::222222222222:root' },
        Condition: { StringEquals: { 'aws:PrincipalOrgID': ORGANIZATION_ID } },
      },
    ],
  });
  expect(
    Object.values(resource.aws_iam_role_policy_attachment ?? {}).map(({ policy_arn }) => policy_arn),
  ).toEqual(['arn:aws:iam::aws:policy/SecurityAudit', 'arn:aws:iam::aws:policy/job-function/ViewOnlyAccess']);
});

test('the runbook that removes default VPCs: its role is there first, and nothing in it is filled in by chance', () => {
  const { resource } = synthesize({ defaultVpcRemoval: {} });
  const runbook = resource.aws_ssm_document?.['default-vpc-removal_runbook'];
  expect(runbook?.depends_on).toEqual(['aws_iam_role_policy.default-vpc-removal_policy']);
  const content = evaluate(String(runbook?.content));
  expect(content.match(/\{\{[^}]*\}\}/g)).toEqual(['{{ AutomationAssumeRole }}']);
  expect(
    synthesize(everyControl).resource.aws_ssm_association?.['default-vpc-removal_association']?.depends_on,
  ).toEqual(regions.map((region) => `aws_default_security_group.default-security-group_${region}`));
  expect(resource.aws_ssm_association?.['default-vpc-removal_association']).toEqual({
    name: '${aws_ssm_document.default-vpc-removal_runbook.name}',
    association_name: 'account-factory-default-vpc-removal',
    parameters: {
      AutomationAssumeRole: `arn:aws:iam::${OWN_ID}:role/account-factory-default-vpc-removal`,
    },
    schedule_expression: 'rate(1 day)',
  });
});
