import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GuardrailCounts, guardrailsAt, writeGuardrails } from './generate-guardrails';

/** Requests in one folder; more would slow the file system, not the tool. */
const REQUESTS_PER_FOLDER = 500;
const UNITS = 10;

/** What accounts get: what they get when nothing is said of controls, or every control there is. */
export type BenchProfile = 'standard' | 'full';

/** What of an organisation to make more of. */
export interface BenchKind {
  /** @default 'standard' */
  readonly profile?: BenchProfile;
  /** How many guardrails and cases. @default - one small policy for each OU, and no cases */
  readonly guardrails?: GuardrailCounts;
  /** Governed regions, and those of every account. @default - two */
  readonly regions?: readonly string[];
  /** Constraint on the AWS provider. @default '~> 6.21' */
  readonly provider?: string;
  /** Whether accounts are there already, so that their baselines can be planned alone. @default false */
  readonly adopted?: boolean;
}

/** Number of the account for security tooling; the one for logs comes before it. */
export const SECURITY_TOOLING = 1;

/** Writes an organisation of `accounts` account requests, much like one a company would have, into `root`. */
export function generateOrganization(root: string, accounts: number, kind: BenchKind = {}): void {
  const { guardrails } = kind;
  mkdirSync(join(root, 'policies', 'scp'), { recursive: true });
  writeFileSync(join(root, 'organization.yaml'), organization(kind));
  if (guardrails) writeGuardrails(root, accounts, UNITS, guardrails);
  for (let index = 0; !guardrails && index < UNITS; index += 1) {
    writeFileSync(join(root, 'policies', 'scp', `deny-${index}.json`), policy(index));
  }
  for (let index = 0; index < accounts; index += 1) {
    const folder = join(root, 'accounts', `batch-${Math.floor(index / REQUESTS_PER_FOLDER)}`);
    if (index % REQUESTS_PER_FOLDER === 0) mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${slug(index)}.yaml`), request(index, kind));
  }
}

export function slug(index: number): string {
  return `workload-${String(index).padStart(5, '0')}`;
}

const TWO_REGIONS = ['eu-central-1', 'eu-west-1'];

function organization({
  profile,
  guardrails,
  regions = TWO_REGIONS,
  provider = '~> 6.21',
}: BenchKind): string {
  const units = Array.from({ length: UNITS }, (_, index) => {
    const own = guardrails ? guardrailsAt(index, UNITS, guardrails) : [`deny-${index}`];
    return [`      - name: Unit${index}`, `        guardrails: [${own.join(', ')}]`].join('\n');
  });
  const ofRoot = guardrails ? `guardrails: [${guardrailsAt('root', UNITS, guardrails).join(', ')}]\n` : '';
  return `# yaml-language-server: $schema=schemas/organization.schema.json
name: bench
homeRegion: eu-central-1
governedRegions: [${regions.join(', ')}]
managementAccount: { id: "111111111111" }
essentialRoles: { breakGlass: [break-glass] }
sharedAccounts: { logArchive: ${slug(0)}, securityTooling: ${slug(SECURITY_TOOLING)} }
defaults:
  baseline: bench
  tags: { env: prod }
organizationalUnits:
  - name: Workloads
    organizationalUnits:
${units.join('\n')}
baselines:
  bench:
    passwordPolicy: { minimumLength: 14 }
    s3PublicAccessBlock: true
${profile === 'full' ? FULL : ''}requiredTags:
  - key: team
  - { key: env, values: [prod, dev] }
naming:
  accountName: { pattern: "[a-z0-9-]+" }
  email: { pattern: ".+@example\\\\.com" }
${ofRoot}quotas: { accounts: 100000 }
terraform: { awsProvider: "${provider}" }
`;
}

const FULL = `    ebsEncryption: { kmsKey: customer-managed }
    instanceMetadata: true
    accountAlias: true
    unusedAccess: true
    closedDefaultSecurityGroup: true
    defaultVpcRemoval: true
    breakGlassRole: { trusted: ["arn:aws:iam::111111111111:user/alice"] }
    securityAuditRole: true
    config: { bucket: bench-config }
    configRules: true
    guardDuty: true
    securityHub: true
`;

function policy(index: number): string {
  const document = {
    Version: '2012-10-17',
    Statement: [{ Sid: `Deny${index}`, Effect: 'Deny', Action: ['cloudtrail:StopLogging'], Resource: '*' }],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function request(index: number, { regions = TWO_REGIONS, adopted }: BenchKind): string {
  return `# yaml-language-server: $schema=../../schemas/account-request.schema.json
name: ${slug(index)}                      # default: the file name
email: aws+${slug(index)}@example.com
organizationalUnit: Workloads/Unit${index % UNITS}
owner: team-${index % 50}@example.com
change: { requestedBy: dana@example.com, reason: "Split of scope ${index}" }
tags: { team: team-${index % 50}, env: prod, service: checkout }
baseline: bench
regions: [${regions.join(', ')}]
contacts:
  security: { name: Security Team, title: Security, email: security@example.com, phone: "+49 30 123456" }
  billing: { name: Finance Team, title: Finance, email: finance@example.com, phone: "+49 30 123457" }
customFields: { costCenter: "4711" }
${adopted ? `accountId: "${200_000_000_000 + index}"\n` : ''}`;
}
