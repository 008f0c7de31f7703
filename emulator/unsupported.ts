/**
 * Resource types that moto does not implement, or not far enough for Terraform to apply them: measured with moto 5.2.1
 * and AWS provider 5.100. They stay in the configuration; only the apply leaves them out.
 */
const UNSUPPORTED: ReadonlySet<string> = new Set([
  // It can't start the trail of an organization, and holds access logs only by ACLs.
  'aws_cloudtrail',
  'aws_s3_bucket_logging',
  'aws_accessanalyzer_analyzer',
  'aws_account_primary_contact',
  'aws_account_region',
  'aws_servicequotas_service_quota',
  'aws_config_organization_conformance_pack',
  'aws_config_organization_managed_rule',
  'aws_config_remediation_configuration',
  'aws_securityhub_account',
  'aws_securityhub_standards_subscription',
  'aws_backup_global_settings',
  'aws_backup_vault_policy',
  'aws_budgets_budget',
  'aws_budgets_budget_action',
  'aws_ce_anomaly_monitor',
  'aws_ce_anomaly_subscription',
  'aws_chatbot_slack_channel_configuration',
  'aws_codebuild_webhook',
  'aws_ebs_default_kms_key',
  'aws_ebs_snapshot_block_public_access',
  'aws_ec2_image_block_public_access',
  'aws_ec2_instance_metadata_defaults',
  // It puts every attachment into a default route table, and can't take it out again; of gateways of other accounts it knows nothing.
  'aws_ec2_transit_gateway_vpc_attachment',
  'aws_ecr_pull_through_cache_rule',
  'aws_ecr_registry_policy',
  'aws_ecr_repository_creation_template',
  'aws_guardduty_detector_feature',
  'aws_oam_link',
  'aws_oam_sink',
  'aws_oam_sink_policy',
  'aws_ram_principal_association',
  'aws_ram_resource_association',
  'aws_ram_resource_share',
  'aws_ram_sharing_with_organization',
  'aws_route53profiles_association',
  'aws_route53profiles_profile',
  'aws_route53profiles_resource_association',
  'aws_detective_graph',
  'aws_detective_organization_admin_account',
  'aws_detective_organization_configuration',
  'aws_guardduty_detector_feature',
  'aws_guardduty_organization_configuration',
  'aws_guardduty_organization_configuration_feature',
  'aws_iam_organizations_features',
  'aws_macie2_organization_configuration',
  'aws_securityhub_configuration_policy',
  'aws_securityhub_configuration_policy_association',
  'aws_securityhub_finding_aggregator',
  'aws_securityhub_organization_admin_account',
  'aws_securityhub_organization_configuration',
  'aws_ssm_association',
  'aws_ssm_service_setting',
  'aws_ssoadmin_account_assignment',
  'aws_ssoadmin_customer_managed_policy_attachment',
  'aws_ssoadmin_managed_policy_attachment',
  'aws_ssoadmin_permission_set',
  'aws_ssoadmin_permission_set_inline_policy',
  'aws_ssoadmin_permissions_boundary_attachment',
  'aws_vpc_ipam',
  'aws_vpc_ipam_organization_admin_account',
  'aws_vpc_ipam_pool',
  'aws_vpc_ipam_pool_cidr',
  // It forgets that routes are static.
  'aws_vpn_connection',
]);

/**
 * Types of organization policies that the emulator holds (moto 5.2.1). It lets backup policies be enabled, but makes none;
 * of the others it knows nothing.
 */
export const EMULATED_POLICY_TYPES: ReadonlySet<string> = new Set([
  'AISERVICES_OPT_OUT_POLICY',
  'RESOURCE_CONTROL_POLICY',
  'SERVICE_CONTROL_POLICY',
  'TAG_POLICY',
]);

/** Services that the emulator refuses to trust for the organization, though AWS does (moto 5.2.1). */
export const UNKNOWN_TRUSTED_SERVICES: ReadonlySet<string> = new Set([
  'iam.amazonaws.com',
  'malware-protection.guardduty.amazonaws.com',
]);

/** Services that the emulator lets an account administer for the organization (moto 5.2.1). */
const DELEGATED_SERVICES: ReadonlySet<string> = new Set([
  'access-analyzer.amazonaws.com',
  'config-multiaccountsetup.amazonaws.com',
  'guardduty.amazonaws.com',
  'macie.amazonaws.com',
  'servicecatalog.amazonaws.com',
  'ssm.amazonaws.com',
]);

/** A stack's resources as Terraform JSON has them: type -> name -> arguments. */
export type ResourceBlock = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>
>;

/** A resource that the emulator can't hold. */
export interface LeftOut {
  readonly address: string;
  /** What of it is not there: its type, with that of the policy that it is or attaches, or the service that it is about. */
  readonly what: string;
}

/** The resources of a stack that the emulator can't hold, and those that refer to them: their targets would bring them along. */
export function leftOutOf(resources: ResourceBlock): readonly LeftOut[] {
  const found = new Map(missing(resources).map((leftOut) => [leftOut.address, leftOut]));
  let before: number;
  do {
    before = found.size;
    for (const { type, name, address } of addresses(resources)) {
      if (found.has(address)) continue;
      const missed = referencesIn(resources[type]?.[name]).find((other) => found.has(other));
      if (missed !== undefined) found.set(address, { address, what: `${type} (of ${typeIn(missed)})` });
    }
  } while (found.size > before);
  return addresses(resources).flatMap(({ address }) => found.get(address) ?? []);
}

/** Addresses that the arguments of a resource name, in references or in `depends_on`. */
function referencesIn(resource: unknown): string[] {
  return JSON.stringify(resource).match(/\baws_[a-z0-9_]+\.[A-Za-z0-9_-]+/g) ?? [];
}

function typeIn(address: string): string {
  return address.slice(0, address.indexOf('.'));
}

function missing(resources: ResourceBlock): LeftOut[] {
  return addresses(resources).flatMap(({ type, name, address }) => {
    if (UNSUPPORTED.has(type)) return [{ address, what: type }];
    if (address === POLICY_OF_STATES)
      return [{ address, what: `${type} of the states: a Deny without its condition` }];
    const service = type === DELEGATION ? resources[type]?.[name]?.service_principal : undefined;
    if (typeof service === 'string' && !DELEGATED_SERVICES.has(service)) {
      return [{ address, what: `${type} (${service})` }];
    }
    // It forgets the VPCs of a zone, and the zone is public.
    if (type === ZONE && resources[type]?.[name]?.vpc !== undefined) {
      return [{ address, what: `${type} (private)` }];
    }
    const policyType = policyTypeOf(resources, type, name);
    return policyType === undefined || EMULATED_POLICY_TYPES.has(policyType)
      ? []
      : [{ address, what: `${type} (${policyType})` }];
  });
}

/**
 * Addresses of the resources that the emulator can hold, for `-target`, and of the modules: what is in them is not known here.
 *
 * @param modules - the modules that the stack calls, by name
 * @param alsoLeftOut - types that are left out beside those
 * @returns undefined when that is all of them, and no `-target` is needed
 */
export function supportedTargets(
  resources: ResourceBlock,
  modules: Readonly<Record<string, unknown>> = {},
  alsoLeftOut: readonly string[] = [],
): readonly string[] | undefined {
  const leftOut = new Set([
    ...leftOutOf(resources).map(({ address }) => address),
    ...addresses(resources).flatMap(({ type, address }) => (alsoLeftOut.includes(type) ? [address] : [])),
  ]);
  if (leftOut.size === 0) return undefined;
  return [
    ...addresses(resources).flatMap(({ address }) => (leftOut.has(address) ? [] : [address])),
    ...Object.keys(modules).map((name) => `module.${name}`),
  ];
}

/** Whether the emulator can hold anything of a stack: with no target at all, terraform would apply all of it. */
export function hasSupported(resources: ResourceBlock): boolean {
  return addresses(resources).length > leftOutOf(resources).length;
}

/** How many resources of each kind are left out of the apply of some stacks. */
export function countLeftOut(stacks: readonly ResourceBlock[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { what } of stacks.flatMap(leftOutOf)) counts.set(what, (counts.get(what) ?? 0) + 1);
  return counts;
}

const ZONE = 'aws_route53_zone';
/**
 * Bucket policies are held, but a Deny in one is taken for one without its condition (moto 5.2.1): terraform would be locked out of
 * its own states.
 */
const POLICY_OF_STATES = 'aws_s3_bucket_policy.state_bucket_policy';
const DELEGATION = 'aws_organizations_delegated_administrator';
const POLICY = 'aws_organizations_policy';
const ATTACHMENT = 'aws_organizations_policy_attachment';

/** Type of the policy that a resource is, or that it attaches. */
function policyTypeOf(resources: ResourceBlock, type: string, name: string): string | undefined {
  const policy =
    type === ATTACHMENT
      ? nameInReference(resources[type]?.[name]?.policy_id)
      : type === POLICY
        ? name
        : undefined;
  const policyType = policy === undefined ? undefined : resources[POLICY]?.[policy]?.type;
  return typeof policyType === 'string' ? policyType : undefined;
}

/** `deny-leaving` of `${aws_organizations_policy.deny-leaving.id}`. */
function nameInReference(reference: unknown): string | undefined {
  return typeof reference === 'string'
    ? /^\$\{aws_organizations_policy\.([^.]+)\.id\}$/.exec(reference)?.[1]
    : undefined;
}

function addresses(
  resources: ResourceBlock,
): { readonly type: string; readonly name: string; readonly address: string }[] {
  return Object.entries(resources).flatMap(([type, named]) =>
    Object.keys(named).map((name) => ({ type, name, address: `${type}.${name}` })),
  );
}
