import type { AwsPolicyType } from '../aws/policy-types';
import type { PolicyQuotas } from '../aws/quotas';
import type { AllowanceInFile } from '../pipeline/landing-zone-file';
import type { Backup } from './backup/backup';
import type { BaselineControls } from './baseline-controls';
import type { Bootstrap } from './bootstrap/bootstrap';
import type { ActionPolicy, Budget } from './budget';
import type { Contact, PrimaryContact } from './contact';
import type { Customization } from './customization';
import type { Deployment } from './deploy';
import type { Dns } from './dns/dns';
import type { Assignment, Identity } from './identity';
import type { Logging } from './logging/logging';
import type { AccountNetwork } from './network/account-network';
import type { Network } from './network/network';
import type { Security } from './security/security';
import type { ServiceQuota } from './service-quota';
import type { SupportPlan } from './support-plan';

/**
 * The one model of an organisation: plain, readonly, complete and checked. Constructs read nothing else, and never
 * validate. Everything is resolved: defaults are filled in, OU inheritance and `extends` are worked out.
 */
export interface LandingZone {
  readonly organization: Organization;
  /** Undefined when organization.yaml has no `bootstrap`. */
  readonly bootstrap: Bootstrap | undefined;
  /** Parents before children, siblings in file order. */
  readonly organizationalUnits: readonly OrganizationalUnit[];
  /** Sorted by slug. */
  readonly accounts: readonly Account[];
  /** Guardrails in use as their documents say, sorted by name. */
  readonly guardrails: readonly Guardrail[];
  /** What AWS is to hold of them: each guardrail as a policy of its own, or several packed into one. Sorted by name. */
  readonly policies: readonly Policy[];
  /** Undefined when no file says anything of budgets. */
  readonly costManagement: CostManagement | undefined;
  /** Undefined when organization.yaml has no `identity`. */
  readonly identity: Identity | undefined;
  /** Services for all accounts in the shared accounts; each undefined when organization.yaml has no such section. */
  readonly logging: Logging | undefined;
  readonly security: Security | undefined;
  readonly network: Network | undefined;
  readonly dns: Dns | undefined;
  readonly backup: Backup | undefined;
  /**
   * Whether customizations/ holds a Terraform module. Baselines then keep a provider for each region: to take away a module
   * that was there, terraform needs it still.
   */
  readonly hasModules: boolean;
  readonly terraform: TerraformSettings;
  /** What the files say is meant, although the gate refuses it. */
  readonly allowances: readonly AllowanceInFile[];
}

/** AWS partitions that have AWS Organizations. */
export type Partition = 'aws' | 'aws-us-gov' | 'aws-cn';

export interface Organization {
  readonly name: string;
  readonly partition: Partition;
  readonly homeRegion: string;
  readonly governedRegions: readonly string[];
  /** Twelve digits. */
  readonly managementAccountId: string;
  /** Id of an organization that exists and is taken over; undefined for one that is to be made. */
  readonly organizationId: string | undefined;
  /** Name of the role, in every member account, that the management account assumes to apply its baseline. */
  readonly accessRole: string;
  /** Service principals to trust beside those that the stacks need. */
  readonly trustedServices: readonly string[];
  /** Whether AWS's FullAWSAccess is attached to the root, as AWS does by itself. */
  readonly fullAwsAccess: boolean;
  /** Roles of member accounts, beside the access role, that no guardrail may lock out: names with their path, if any. */
  readonly essentialRoles: EssentialRoles;
  /** Quotas of each policy type, with what the organisation was granted. */
  readonly policyQuotas: Readonly<Record<GuardrailType, PolicyQuotas>>;
  /** Policy types to keep enabled beside those of the guardrails. */
  readonly policyTypes: readonly AwsPolicyType[];
  /** Slugs of the accounts that carry the landing zone's own services. */
  readonly sharedAccounts: Readonly<Partial<Record<SharedAccountRole, string>>>;
}

/** What budgets of accounts share. */
export interface CostManagement {
  /** Policies that budget actions attach, sorted by name. */
  readonly actionPolicies: readonly ActionPolicy[];
}

export interface EssentialRoles {
  /** Roles with which CI deploys. */
  readonly deployment: readonly string[];
  /** Roles for emergencies. */
  readonly breakGlass: readonly string[];
}

export type SharedAccountRole = 'logArchive' | 'securityTooling' | 'network' | 'sharedServices' | 'backup';

export interface OrganizationalUnit {
  /** Stable id from which the Terraform address derives, such as `workloads-prod`. */
  readonly slug: string;
  readonly name: string;
  /** Names from the root down, joined by `/`: `Workloads/Prod`. */
  readonly path: string;
  /** Slug of the parent OU; undefined for one directly below the root. */
  readonly parent: string | undefined;
  /** Its id in AWS, when it exists and is taken over. */
  readonly id: string | undefined;
  /** Whether AWS's FullAWSAccess is attached to it, as AWS does by itself; without it, its own SCPs are an allow list. */
  readonly fullAwsAccess: boolean;
}

export interface Account {
  /** The request's file name without its ending: the one identity that never changes. */
  readonly slug: string;
  readonly name: string;
  readonly email: string;
  /** Slug of its OU. */
  readonly organizationalUnit: string;
  readonly organizationalUnitPath: string;
  /** Tags of the account: OU defaults, the request's own, and the owner. */
  readonly tags: Readonly<Record<string, string>>;
  readonly contacts: Readonly<Partial<Record<AlternateContactType, Contact>>>;
  readonly primaryContact: PrimaryContact | undefined;
  /** Regions in which regional controls are set up; the home region is always among them. */
  readonly regions: readonly string[];
  /** Those of `regions` that AWS keeps switched off until an account opts in. */
  readonly optInRegions: readonly string[];
  readonly change: { readonly requestedBy: string; readonly reason: string } | undefined;
  readonly customFields: Readonly<Record<string, string>>;
  /** Twelve digits, when the account exists already and is adopted. */
  readonly accountId: string | undefined;
  /** As in `OrganizationalUnit`. */
  readonly fullAwsAccess: boolean;
  readonly baseline: Baseline;
  readonly budget: Budget | undefined;
  /** Whether its request says `state: closed`: it is to be given up, and has neither access nor budget, networks nor zone. */
  readonly closed: boolean;
  /** Its last day, such as `2027-01-31`. */
  readonly expires: string | undefined;
  /** Who may sign in: what the OUs give, from the top down, then what the request adds, each once. */
  readonly access: readonly Assignment[];
  /** In order: what the profile names, then the OUs from the top down, then the request; each name once. */
  readonly customizations: readonly Customization[];
  readonly deployment: Deployment;
  /** Sorted by service and quota. */
  readonly serviceQuotas: readonly ServiceQuota[];
  readonly support: SupportPlan;
  /** Domain name of its own public zone; undefined when it has none. */
  readonly dnsZone: string | undefined;
  /** Its VPCs; undefined when it has none. */
  readonly network: AccountNetwork | undefined;
  /** Where each value of the account comes from, by dotted path, for `show`. */
  readonly origins: Readonly<Record<string, Origin>>;
}

export type AlternateContactType = 'security' | 'billing' | 'operations';

export interface Baseline {
  /** Name of the profile; undefined when only built-in defaults apply. */
  readonly profile: string | undefined;
  /** Each control that is switched on, with all its settings. */
  readonly controls: BaselineControls;
}

/** Where a value was set: a file and a place in it, or the tool's own default. */
export interface Origin {
  readonly value: unknown;
  /** Such as `request`, `baseline production`, `OU Workloads`, `organization`, `built in`. */
  readonly source: string;
  /** @default - built in: no file */
  readonly file?: string;
  readonly pointer?: readonly (string | number)[];
}

/** Types of organization policies, by the name of their folder in policies/. */
export type GuardrailType =
  | 'scp'
  | 'rcp'
  | 'tag'
  | 'backup'
  | 'ai-opt-out'
  | 'declarative-ec2'
  | 'chatbot'
  | 'security-hub'
  | 'inspector'
  | 'upgrade-rollout'
  | 's3'
  | 'bedrock';

/** A guardrail as its document says, with placeholders filled in and exceptions worked out. */
export interface Guardrail {
  /** File name without its ending. Lower case letters, digits and hyphens. */
  readonly name: string;
  readonly type: GuardrailType;
  readonly description: string;
  /** Path relative to the root folder. */
  readonly file: string;
  /**
   * Minified JSON, as it is to arrive in AWS: not escaped for Terraform. Ids that are known only after an apply stand in
   * it as marks (see factory/guardrails/late-value.ts).
   */
  readonly content: string;
  readonly targets: readonly GuardrailTarget[];
}

/** A policy in AWS with its attachments. */
export interface Policy {
  /** Name in AWS, and what its Terraform address derives from. Lower case letters, digits and hyphens. */
  readonly name: string;
  readonly type: GuardrailType;
  readonly description: string;
  /** As in `Guardrail`. */
  readonly content: string;
  readonly targets: readonly GuardrailTarget[];
  /** Names of the guardrails whose statements are in it. */
  readonly guardrails: readonly string[];
}

/** A place that a policy attaches to: the root, the management account, or an OU or a member account by slug. */
export type GuardrailTarget =
  | { readonly kind: 'root' }
  | { readonly kind: 'managementAccount' }
  | { readonly kind: 'organizationalUnit'; readonly slug: string }
  | { readonly kind: 'account'; readonly slug: string };

export interface TerraformSettings {
  /** Constraint on Terraform's own version, such as `>= 1.10`. */
  readonly version: string;
  /** Constraint on the AWS provider, such as `~> 6.0`. */
  readonly awsProvider: string;
  /**
   * How a resource is put into a region: by its own `region` argument (AWS provider 6 on), or by one aliased provider
   * for each region (5.x).
   */
  readonly regionMode: 'argument' | 'alias';
  readonly state: StateSettings;
  /** Text of the repository's `.terraform.lock.hcl`, copied into every stack. */
  readonly lockFile: string | undefined;
}

export type StateSettings =
  | {
      readonly backend: 'local';
      /** Folder relative to the root folder. */
      readonly path: string;
    }
  | {
      readonly backend: 's3';
      readonly bucket: string;
      readonly region: string;
      /** Key prefix without slashes at its ends; empty for none. */
      readonly prefix: string;
      readonly kmsKeyId?: string;
      readonly roleArn?: string;
    }
  | {
      readonly backend: 'cloud';
      readonly hostname: string;
      readonly organization: string;
      readonly project?: string;
      /** Put before the stack's id to name its workspace; may be empty. */
      readonly workspacePrefix: string;
    };
