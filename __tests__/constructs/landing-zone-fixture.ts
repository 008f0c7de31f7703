import { policyQuotas } from '../../factory/aws/quotas';
import { policiesOf } from '../../factory/guardrails/policies-of';
import type { Account, Guardrail, LandingZone } from '../../factory/model/landing-zone';

/** Every place that takes text from a person gets one that Terraform and CDKTF would read as something else. */
export const NASTY =
  'a ${file("/etc/hostname")} %{ if true }b%{ endif } $${c} ${TfToken[TOKEN.0]} "q" \\ \n é';

export const paymentsProd: Account = {
  slug: 'payments-prod',
  name: 'Payments Prod',
  email: 'aws+payments-prod@example.com',
  organizationalUnit: 'workloads-prod',
  organizationalUnitPath: 'Workloads/Prod',
  tags: { team: 'payments', owner: 'payments-team@example.com' },
  contacts: {
    security: { name: 'Sam', title: 'CISO', email: 'sam@example.com', phone: '+49 30 1' },
    billing: { name: 'Bo', title: 'CFO', email: 'bo@example.com', phone: '+49 30 2' },
  },
  primaryContact: {
    fullName: 'Example GmbH',
    addressLine1: 'Hauptstr. 1',
    city: 'Berlin',
    postalCode: '10827',
    countryCode: 'DE',
    phone: '+49 30 3',
    website: 'https://example.com',
  },
  regions: ['eu-central-1', 'eu-west-1', 'eu-south-1'],
  optInRegions: ['eu-south-1'],
  change: { requestedBy: 'dana@example.com', reason: NASTY },
  customFields: { 'cost.center': '4711', cost_center: NASTY },
  accountId: undefined,
  fullAwsAccess: true,
  baseline: {
    profile: 'production',
    controls: {
      passwordPolicy: {
        minimumLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireNumbers: true,
        requireSymbols: false,
        allowUsersToChange: true,
        maximumAge: 0,
        reusePrevention: 24,
        hardExpiry: false,
      },
      s3PublicAccessBlock: {
        blockPublicAcls: true,
        ignorePublicAcls: true,
        blockPublicPolicy: true,
        restrictPublicBuckets: false,
      },
      ebsEncryption: {
        kmsKey: 'aws-managed',
        deletionWindow: 30,
        regions: ['eu-central-1', 'eu-west-1', 'eu-south-1'],
      },
      accountAlias: { alias: 'acme-payments-prod' },
      accessAnalyzer: { name: 'account-factory', regions: ['eu-central-1', 'eu-west-1'] },
    },
  },
  access: [{ group: 'payments developers', permissionSet: 'PowerUser' }],
  customizations: [],
  budget: undefined,
  closed: false,
  expires: undefined,
  deployment: { providers: [], roles: [] },
  serviceQuotas: [],
  support: 'basic',
  dnsZone: undefined,
  network: undefined,
  origins: {},
};

/** Existed before and is taken over; its slug starts with a digit, as no Terraform identifier may. */
export const adopted: Account = {
  ...paymentsProd,
  slug: '2019-legacy',
  name: 'Legacy',
  email: 'legacy@example.com',
  organizationalUnit: 'security',
  organizationalUnitPath: 'Security',
  contacts: {},
  primaryContact: undefined,
  change: undefined,
  customFields: {},
  accountId: '222222222222',
  baseline: { profile: undefined, controls: {} },
};

const guardrails: readonly Guardrail[] = [
  {
    name: 'deny-leaving',
    type: 'scp',
    description: 'No one leaves.',
    file: 'policies/scp/deny-leaving.json',
    content: '{"Condition":{"StringLike":{"aws:ARN":"${aws:PrincipalTag/x}"}}}',
    targets: [
      { kind: 'root' },
      { kind: 'organizationalUnit', slug: 'workloads-prod' },
      { kind: 'account', slug: '2019-legacy' },
      { kind: 'account', slug: 'payments-prod' },
    ],
  },
];

export const landingZone: LandingZone = {
  organization: {
    name: 'acme',
    partition: 'aws',
    homeRegion: 'eu-central-1',
    governedRegions: ['eu-central-1', 'eu-west-1'],
    managementAccountId: '111111111111',
    organizationId: undefined,
    accessRole: 'OrganizationAccountAccessRole',
    trustedServices: [],
    policyTypes: [],
    sharedAccounts: {},
    fullAwsAccess: true,
    essentialRoles: { deployment: [], breakGlass: [] },
    policyQuotas: policyQuotas('aws'),
  },
  bootstrap: undefined,
  organizationalUnits: [
    {
      slug: 'security',
      name: 'Security',
      path: 'Security',
      parent: undefined,
      id: undefined,
      fullAwsAccess: true,
    },
    {
      slug: 'workloads',
      name: 'Workloads',
      path: 'Workloads',
      parent: undefined,
      id: undefined,
      fullAwsAccess: true,
    },
    {
      slug: 'workloads-prod',
      name: 'Prod',
      path: 'Workloads/Prod',
      parent: 'workloads',
      id: undefined,
      fullAwsAccess: true,
    },
  ],
  accounts: [adopted, paymentsProd],
  guardrails,
  policies: policiesOf(guardrails),
  costManagement: undefined,
  identity: undefined,
  logging: undefined,
  security: undefined,
  network: undefined,
  dns: undefined,
  backup: undefined,
  hasModules: false,
  allowances: [],
  terraform: {
    version: '>= 1.10.0',
    awsProvider: '~> 6.0',
    regionMode: 'argument',
    state: { backend: 'local', path: 'state' },
    lockFile: undefined,
  },
};

/** The fixture with other Terraform settings. */
export function landingZoneWith(terraform: Partial<LandingZone['terraform']>): LandingZone {
  return { ...landingZone, terraform: { ...landingZone.terraform, ...terraform } };
}
