import type { GuardrailType, Partition } from '../model/landing-zone';

/** Quotas of one type of organization policy. */
export interface PolicyQuotas {
  /** Policies attached directly to one root, OU or account; inherited ones don't count. */
  readonly perTarget: number;
  /** Of those, how many AWS attaches by itself: `FullAWSAccess`, or `RCPFullAWSAccess`, which can't be detached. */
  readonly takenPerTarget: number;
  /** Policies in the whole organization, attached or not. */
  readonly perOrganization: number;
  /** Characters of one document, as sent: whitespace counts, so documents are sent minified. */
  readonly characters: number;
}

/** Quotas of AWS Organizations that bear on what is synthesized. */
export interface OrganizationQuotas {
  /** Accounts, the management account included. AWS raises it on request. */
  readonly accounts: number;
  readonly organizationalUnits: number;
  /** OUs nested below the root. */
  readonly organizationalUnitDepth: number;
  readonly policies: Readonly<Record<GuardrailType, PolicyQuotas>>;
}

/** What AWS's page says of declarative policies, which it calls all that hand settings down and have no line of their own. */
const declarative: PolicyQuotas = {
  perTarget: 10,
  takenPerTarget: 0,
  perOrganization: 1000,
  characters: 10_000,
};

/**
 * Defaults of AWS. The SCP quotas were 5 and 5,120 until 15 May 2026, when AWS doubled them in all three partitions. AWS's own
 * policies count: it says so of `RCPFullAWSAccess`, and `FullAWSAccess` is a policy like any other.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html - all but the next
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_upgrade_syntax.html - 5,120 bytes
 */
const defaults: OrganizationQuotas = {
  accounts: 10,
  organizationalUnits: 2000,
  organizationalUnitDepth: 5,
  policies: {
    scp: { perTarget: 10, takenPerTarget: 1, perOrganization: 10_000, characters: 10_240 },
    rcp: { perTarget: 5, takenPerTarget: 1, perOrganization: 2000, characters: 5_120 },
    tag: { perTarget: 10, takenPerTarget: 0, perOrganization: 1000, characters: 10_000 },
    backup: { perTarget: 10, takenPerTarget: 0, perOrganization: 1000, characters: 10_000 },
    'ai-opt-out': { perTarget: 5, takenPerTarget: 0, perOrganization: 1000, characters: 2_500 },
    'declarative-ec2': declarative,
    chatbot: { perTarget: 5, takenPerTarget: 0, perOrganization: 1000, characters: 10_000 },
    'security-hub': { perTarget: 10, takenPerTarget: 0, perOrganization: 1000, characters: 10_000 },
    inspector: declarative,
    'upgrade-rollout': { ...declarative, characters: 5_120 },
    s3: declarative,
    bedrock: declarative,
  },
};

/** Default quotas by partition. What an organisation was granted beyond them is said in organization.yaml. */
export const organizationQuotas: Readonly<Record<Partition, OrganizationQuotas>> = {
  aws: defaults,
  'aws-us-gov': defaults,
  'aws-cn': defaults,
};

/** The policy quotas of an organisation: AWS's defaults, and what it was granted beyond them. */
export function policyQuotas(
  partition: Partition,
  granted: Readonly<Partial<Record<GuardrailType, Partial<PolicyQuotas>>>> = {},
): Readonly<Record<GuardrailType, PolicyQuotas>> {
  const { policies } = organizationQuotas[partition];
  return Object.fromEntries(
    Object.entries(policies).map(([type, quotas]) => [
      type,
      { ...quotas, ...definedOf(granted[type as GuardrailType]) },
    ]),
  ) as Record<GuardrailType, PolicyQuotas>;
}

function definedOf(quotas: Partial<PolicyQuotas> = {}): Partial<PolicyQuotas> {
  return Object.fromEntries(Object.entries(quotas).filter(([, value]) => value !== undefined));
}
