import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slug } from './generate-organization';

/** How many guardrails there are, and how many cases try them. */
export interface GuardrailCounts {
  readonly policies: number;
  readonly cases: number;
}

/** Guardrails attached to the root; the others go round the OUs. AWS takes ten, FullAWSAccess counted. */
const AT_ROOT = 8;

/** Global services, which a limit on regions spares. */
const GLOBAL = [
  'iam',
  'sts',
  'support',
  'route53',
  'cloudfront',
  'organizations',
  'budgets',
  'health',
  'ce',
  'shield',
].map((service) => `${service}:*`);

export function guardrailName(index: number): string {
  return `guardrail-${index}`;
}

/** Names of the guardrails of a place: of the root, or of one of so many OUs. */
export function guardrailsAt(place: 'root' | number, units: number, { policies }: GuardrailCounts): string[] {
  return Array.from({ length: policies }, (_, index) => index)
    .filter((index) => (place === 'root' ? index < AT_ROOT : index >= AT_ROOT && index % units === place))
    .map(guardrailName);
}

/** Writes guardrails of the kinds that organisations have, and the cases beside them. */
export function writeGuardrails(
  root: string,
  accounts: number,
  units: number,
  counts: GuardrailCounts,
): void {
  for (const folder of ['scp', 'rcp']) mkdirSync(join(root, 'policies', folder), { recursive: true });
  const each = Math.ceil(counts.cases / counts.policies);
  for (let index = 0; index < counts.policies; index += 1) {
    const file = fileOf(root, index);
    writeFileSync(`${file}.json`, `${JSON.stringify(document(index), null, 2)}\n`);
    const own = Math.max(0, Math.min(each, counts.cases - index * each));
    writeFileSync(`${file}.test.yaml`, tests(index, own, accounts, units));
  }
}

/** Adds an action to a guardrail. */
export function editGuardrail(root: string, index: number): void {
  const file = `${fileOf(root, index)}.json`;
  const more = isResourceSide(index) ? '"s3:PutObjectAcl", ' : '"sqs:PurgeQueue", ';
  writeFileSync(file, readFileSync(file, 'utf8').replace(/((?:Not)?Action": \[\s*)/, `$1${more}`));
}

function fileOf(root: string, index: number): string {
  return join(root, 'policies', isResourceSide(index) ? 'rcp' : 'scp', guardrailName(index));
}

const isResourceSide = (index: number): boolean => index % 4 === 3;

/** Each holds for sessions of a tag of its own, so that each case is decided by one. */
function document(index: number): unknown {
  const scope = { 'aws:PrincipalTag/scope': `scope-${index}` };
  const spared = { 'aws:PrincipalArn': 'arn:*:iam::*:role/{{accessRole}}' };
  const statement = [
    {
      NotAction: GLOBAL,
      Condition: {
        StringEquals: scope,
        StringNotEquals: { 'aws:RequestedRegion': '{{governedRegions}}' },
        ArnNotLike: spared,
      },
    },
    {
      Action: ['cloudtrail:StopLogging', 'cloudtrail:Delete*', 'config:Delete*', 'guardduty:Delete*'],
      Condition: { StringEquals: scope, ArnNotLike: spared },
    },
    {
      Action: ['iam:CreateUser', 'iam:CreateAccessKey', 'iam:AttachUserPolicy', 'iam:PutUserPolicy'],
      Condition: {
        StringEquals: scope,
        BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' },
        ArnNotLike: spared,
      },
    },
    {
      Principal: '*',
      Action: ['s3:GetObject', 's3:PutObject'],
      Condition: { StringEquals: scope, Bool: { 'aws:SecureTransport': 'false' } },
    },
  ][index % 4];
  return {
    Version: '2012-10-17',
    Statement: [{ Sid: `Guardrail${index}`, Effect: 'Deny', Resource: '*', ...statement }],
  };
}

function tests(index: number, count: number, accounts: number, units: number): string {
  const [action, context] = [
    ['ec2:RunInstances', ''],
    ['cloudtrail:StopLogging', ''],
    ['iam:CreateUser', ', "aws:MultiFactorAuthPresent": false'],
    ['s3:GetObject', ', "aws:SecureTransport": false'],
  ][index % 4] as [string, string];
  const cases = Array.from({ length: count }, (_, item) => {
    const denied = item % 2 === 0;
    const scope = denied ? `scope-${index}` : 'none';
    const place = placeOf(index, item, accounts, units);
    return `  - { ${place}action: "${action}", principal: role/Dana, region: us-east-1, context: { "aws:PrincipalTag/scope": ${scope}${context} }, expect: ${denied ? 'denied' : 'allowed'} }`;
  });
  return `description: Guardrail ${index} of the bench.\ntests:${cases.length === 0 ? ' []' : `\n${cases.join('\n')}`}\n`;
}

/** Of three cases two are set in accounts that the guardrail binds, if there are such. */
function placeOf(index: number, item: number, accounts: number, units: number): string {
  const account =
    index < AT_ROOT ? item % accounts : (index % units) + units * (item % Math.ceil(accounts / units));
  return item % 3 === 0 || account >= accounts ? '' : `account: ${slug(account)}, `;
}
