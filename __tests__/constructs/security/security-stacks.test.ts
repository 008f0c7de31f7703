import { allStacks } from '../../../constructs/stacks';
import { securityAccess } from '../../../factory/model/service-access/security-access';
import { landingZoneWith } from '../landing-zone-fixture';
import { contextOf, everyStack, type Terraform } from '../synthesized';
import { landingZoneWithSecurity, switchedOff } from './services-fixture';

const ACCOUNT = '${data.terraform_remote_state.account-payments-prod.outputs.account_id}';
const HOME = 'eu-central-1';
const OTHER = 'eu-west-1';
const both = [HOME, OTHER] as const;
const byRegion = <T>(value: (region: string) => T, id: (region: string) => string = (region) => region) =>
  Object.fromEntries(both.map((region) => [id(region), value(region)]));

const stacks = everyStack(landingZoneWithSecurity());
const stack = (id: string, among = stacks): Terraform => {
  const found = among.get(id);
  if (!found) throw new Error(`no stack ${id}`);
  return found;
};
const fromSecurity = (name: string) => `\${data.terraform_remote_state.security.outputs.${name}}`;

describe('the stacks of security services', () => {
  test('are none without the section', () => {
    expect([...everyStack().keys()].filter((id) => /security|root/.test(id))).toEqual([]);
  });

  test('go from what the account has itself over its registration to enrolment', () => {
    const dependencies = Object.fromEntries(
      [...allStacks(contextOf(landingZoneWithSecurity()))].map(({ node, dependencyIds }) => [
        node.id,
        [...dependencyIds].sort(),
      ]),
    );
    expect(dependencies).toMatchObject({
      security: ['account-payments-prod'],
      'security-registration': ['account-payments-prod', 'organization', 'security'],
      'security-enrolment': ['account-payments-prod', 'organization', 'security', 'security-registration'],
      'root-access': ['organization'],
    });
  });

  test('are there with nothing in them when all is switched off: terraform takes away what there was', () => {
    const empty = everyStack(landingZoneWithSecurity(switchedOff));
    for (const id of ['security', 'security-registration', 'security-enrolment', 'root-access'])
      expect(stack(id, empty).resource ?? {}).toEqual({});
  });

  test('run in their accounts: registration in the management account, the rest in the one that is registered', () => {
    const rolesOf = (id: string) =>
      stack(id).provider.aws.map(({ assume_role, allowed_account_ids }) => [
        assume_role,
        allowed_account_ids,
      ]);
    const assumed = [
      {
        role_arn: `arn:aws:iam::${ACCOUNT}:role/OrganizationAccountAccessRole`,
        session_name: 'account-factory',
      },
    ];
    expect(rolesOf('security')).toEqual([[assumed, [ACCOUNT]]]);
    expect(rolesOf('security-enrolment')).toEqual([[assumed, [ACCOUNT]]]);
    expect(rolesOf('security-registration')).toEqual([[undefined, ['111111111111']]]);
    expect(rolesOf('root-access')).toEqual([[undefined, ['111111111111']]]);
  });

  test('name the same addresses in both modes of regions', () => {
    const addresses = (model: ReturnType<typeof landingZoneWithSecurity>) =>
      [...everyStack(model)].flatMap(([id, { resource = {} }]) =>
        Object.entries(resource).flatMap(([type, named]) =>
          Object.keys(named).map((name) => `${id}: ${type}.${name}`),
        ),
      );
    const aliased = landingZoneWithSecurity(
      {},
      landingZoneWith({ regionMode: 'alias', awsProvider: '~> 5.100' }),
    );
    expect(addresses(aliased)).toEqual(addresses(landingZoneWithSecurity()));
    const { aws_guardduty_organization_admin_account: administrators } = stack(
      'security-registration',
      everyStack(aliased),
    ).resource;
    expect(administrators?.[`administrator_guard-duty_${OTHER}`]?.provider).toBe(`aws.${OTHER}`);
    expect(administrators?.[`administrator_guard-duty_${HOME}`]).not.toHaveProperty('provider');
  });

  test('keep a provider for each region in which there is nothing any more', () => {
    const model = landingZoneWithSecurity(
      switchedOff,
      landingZoneWith({ regionMode: 'alias', awsProvider: '~> 5.100' }),
    );
    const aliases = stack('security-registration', everyStack(model)).provider.aws.map(({ alias }) => alias);
    expect(aliases).toEqual([undefined, OTHER]);
  });
});

test('the account has its own detectors, hub, Macie and graphs first', () => {
  const { resource, output } = stack('security');
  expect(resource).toEqual({
    aws_guardduty_detector: byRegion(
      (region) => ({ enable: true, finding_publishing_frequency: 'FIFTEEN_MINUTES', region }),
      (region) => `guard-duty_${region}`,
    ),
    aws_guardduty_detector_feature: expect.objectContaining({
      [`guard-duty_${OTHER}_runtime_monitoring`]: expect.objectContaining({ status: 'DISABLED' }),
    }),
    aws_securityhub_account: {
      'security-hub': {
        enable_default_standards: false,
        lifecycle: { ignore_changes: ['auto_enable_controls', 'control_finding_generator'] },
        region: HOME,
      },
    },
    aws_macie2_account: byRegion(
      (region) => ({ status: 'ENABLED', finding_publishing_frequency: 'ONE_HOUR', region }),
      (region) => `macie_${region}`,
    ),
    aws_detective_graph: byRegion(
      (region) => ({ region }),
      (region) => `detective_${region}`,
    ),
  });
  expect(Object.keys(output)).toEqual([
    'detective_graph_arn_eu_central_1',
    'detective_graph_arn_eu_west_1',
    'guard_duty_detector_id_eu_central_1',
    'guard_duty_detector_id_eu_west_1',
  ]);
});

describe('registration', () => {
  const { resource } = stack('security-registration');
  const administrators = Object.entries(resource).flatMap(([type, named]) =>
    type === 'aws_iam_service_linked_role'
      ? []
      : Object.entries(named).map(([name, arguments_]) => ({ address: `${type}.${name}`, ...arguments_ })),
  ) as { address: string; depends_on: string[]; admin_account_id?: string; account_id?: string }[];

  test('is in every region, of Security Hub in the home region alone', () => {
    expect(administrators.map(({ address }) => address).sort()).toEqual([
      'aws_detective_organization_admin_account.administrator_detective_eu-central-1',
      'aws_detective_organization_admin_account.administrator_detective_eu-west-1',
      'aws_guardduty_organization_admin_account.administrator_guard-duty_eu-central-1',
      'aws_guardduty_organization_admin_account.administrator_guard-duty_eu-west-1',
      'aws_inspector2_delegated_admin_account.administrator_inspector_eu-central-1',
      'aws_inspector2_delegated_admin_account.administrator_inspector_eu-west-1',
      'aws_macie2_organization_admin_account.administrator_macie_eu-central-1',
      'aws_macie2_organization_admin_account.administrator_macie_eu-west-1',
      'aws_securityhub_organization_admin_account.administrator_security-hub',
    ]);
    for (const { admin_account_id, account_id } of administrators)
      expect(admin_account_id ?? account_id).toBe(ACCOUNT);
  });

  test('is one after the other, after the roles that AWS does not make in the management account', () => {
    const roles = Object.keys(resource.aws_iam_service_linked_role ?? {}).sort();
    expect(roles).toEqual(['role_access-analyzer_2e_amazonaws_2e_com', 'role_guardduty_2e_amazonaws_2e_com']);
    const waits = administrators.map(({ depends_on }) => depends_on);
    expect(waits.filter((on) => on.length === 1)).toHaveLength(administrators.length - 1);
    expect(new Set(waits.map((on) => on.join())).size).toBe(administrators.length);
    expect(waits.find((on) => on.length === 2)?.sort()).toEqual(
      roles.map((name) => `aws_iam_service_linked_role.${name}`),
    );
  });

  test('imports roles that are there already', () => {
    expect(stack('security-registration').import.map(({ to }) => to)).toEqual([
      'aws_iam_service_linked_role.role_guardduty_2e_amazonaws_2e_com',
      'aws_iam_service_linked_role.role_access-analyzer_2e_amazonaws_2e_com',
    ]);
  });
});

describe('enrolment', () => {
  const { resource } = stack('security-enrolment');

  test('of GuardDuty takes all accounts, those that are there included', () => {
    expect(resource.aws_guardduty_organization_configuration).toEqual(
      byRegion(
        (region) => ({
          detector_id: fromSecurity(`guard_duty_detector_id_${region.replaceAll('-', '_')}`),
          auto_enable_organization_members: 'ALL',
          lifecycle: { ignore_changes: ['datasources'] },
          region,
        }),
        (region) => `guard-duty_${region}`,
      ),
    );
    const features = resource.aws_guardduty_organization_configuration_feature ?? {};
    expect(features[`guard-duty_${OTHER}_s3_data_events`]).toEqual({
      detector_id: fromSecurity('guard_duty_detector_id_eu_west_1'),
      name: 'S3_DATA_EVENTS',
      auto_enable: 'ALL',
      depends_on: [`aws_guardduty_organization_configuration.guard-duty_${OTHER}`],
      region: OTHER,
    });
    expect(features[`guard-duty_${HOME}_runtime_monitoring`]).toMatchObject({ auto_enable: 'NONE' });
  });

  test('of Security Hub is central: aggregation, then configuration, then one policy at the root', () => {
    expect(resource.aws_securityhub_finding_aggregator).toEqual({
      'security-hub_aggregator': {
        linking_mode: 'SPECIFIED_REGIONS',
        specified_regions: [OTHER],
        region: HOME,
      },
    });
    expect(resource.aws_securityhub_organization_configuration).toEqual({
      'security-hub_configuration': {
        auto_enable: false,
        auto_enable_standards: 'NONE',
        organization_configuration: { configuration_type: 'CENTRAL' },
        depends_on: ['aws_securityhub_finding_aggregator.security-hub_aggregator'],
        region: HOME,
      },
    });
    expect(resource.aws_securityhub_configuration_policy?.['security-hub_policy']).toMatchObject({
      configuration_policy: {
        service_enabled: true,
        enabled_standard_arns: [
          'arn:aws:securityhub:eu-central-1::standards/aws-foundational-security-best-practices/v/1.0.0',
          'arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0',
        ],
        security_controls_configuration: { disabled_control_identifiers: ['IAM.6', '$${x}'] },
      },
      depends_on: ['aws_securityhub_organization_configuration.security-hub_configuration'],
    });
    expect(resource.aws_securityhub_configuration_policy_association?.['security-hub_root']).toMatchObject({
      policy_id: '${aws_securityhub_configuration_policy.security-hub_policy.id}',
      target_id: '${data.terraform_remote_state.organization.outputs.root_id}',
    });
  });

  test('of Security Hub links no region where only one is governed', () => {
    const model = landingZoneWithSecurity();
    const organization = { ...model.organization, governedRegions: [HOME] };
    const alone = stack('security-enrolment', everyStack({ ...model, organization })).resource;
    expect(alone.aws_securityhub_finding_aggregator).toEqual({
      'security-hub_aggregator': { linking_mode: 'NO_REGIONS', region: HOME },
    });
  });

  test('has analyzers of the organization, the one that costs money in the home region alone', () => {
    expect(resource.aws_accessanalyzer_analyzer).toEqual({
      ...byRegion(
        (region) => ({ analyzer_name: 'account-factory-organization', type: 'ORGANIZATION', region }),
        (region) => `analyzer_${region}`,
      ),
      'analyzer_unused-access': {
        analyzer_name: 'account-factory-organization-unused-access',
        type: 'ORGANIZATION_UNUSED_ACCESS',
        configuration: { unused_access: { unused_access_age: 90 } },
      },
    });
  });

  test('has the aggregator of AWS Config, whose role AWS Config alone takes on', () => {
    expect(resource.aws_config_configuration_aggregator).toEqual({
      'config-aggregator': {
        name: 'organization',
        organization_aggregation_source: {
          all_regions: true,
          role_arn: '${aws_iam_role.config-aggregator_role.arn}',
        },
        depends_on: ['aws_iam_role_policy_attachment.config-aggregator_rights'],
      },
    });
    const role = resource.aws_iam_role?.['config-aggregator_role'];
    expect(JSON.parse(String(role?.assume_role_policy)).Statement).toEqual([
      { Effect: 'Allow', Principal: { Service: 'config.amazonaws.com' }, Action: 'sts:AssumeRole' },
    ]);
  });

  test('of Inspector, Macie and Detective takes accounts that join', () => {
    expect(resource.aws_inspector2_enabler?.[`inspector_${OTHER}_own`]).toEqual({
      account_ids: [ACCOUNT],
      resource_types: ['EC2', 'LAMBDA'],
      region: OTHER,
    });
    expect(resource.aws_inspector2_organization_configuration?.[`inspector_${OTHER}`]).toEqual({
      auto_enable: { ec2: true, ecr: false, lambda: true, lambda_code: false },
      depends_on: [`aws_inspector2_enabler.inspector_${OTHER}_own`],
      region: OTHER,
    });
    expect(resource.aws_macie2_organization_configuration).toEqual(
      byRegion(
        (region) => ({ auto_enable: true, region }),
        (region) => `macie_${region}`,
      ),
    );
    expect(resource.aws_detective_organization_configuration?.[`detective_${OTHER}`]).toEqual({
      auto_enable: true,
      graph_arn: fromSecurity('detective_graph_arn_eu_west_1'),
      region: OTHER,
    });
  });
});

test('root users of members are managed by what was asked for', () => {
  expect(stack('root-access').resource).toEqual({
    aws_iam_organizations_features: { organization: { enabled_features: ['RootCredentialsManagement'] } },
  });
});

describe('access to the organization', () => {
  test('is what the services in use need, with the account registered where AWS Organizations does it', () => {
    expect(securityAccess(landingZoneWithSecurity())).toEqual({
      trusted: [
        'guardduty.amazonaws.com',
        'securityhub.amazonaws.com',
        'access-analyzer.amazonaws.com',
        'config.amazonaws.com',
        'inspector2.amazonaws.com',
        'macie.amazonaws.com',
        'detective.amazonaws.com',
        'iam.amazonaws.com',
      ],
      delegated: [
        { servicePrincipal: 'access-analyzer.amazonaws.com', account: 'payments-prod' },
        { servicePrincipal: 'config.amazonaws.com', account: 'payments-prod' },
      ],
    });
    expect(securityAccess(landingZoneWithSecurity(switchedOff))).toEqual({ trusted: [], delegated: [] });
  });

  test('has a trust of its own for scans for malware', () => {
    const guardDuty = { findingFrequency: 'ONE_HOUR', features: { EBS_MALWARE_PROTECTION: true } } as const;
    expect(securityAccess(landingZoneWithSecurity({ guardDuty })).trusted).toContain(
      'malware-protection.guardduty.amazonaws.com',
    );
  });
});
