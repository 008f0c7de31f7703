import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { effectivePolicy } from '../../../../factory/guardrails/effective/effective-policy';
import type { GuardedOrganization } from '../../../../factory/guardrails/guarded-organization';
import { misshapesOf } from '../../../../factory/guardrails/shapes/misshapes-of';
import type { Guardrail, GuardrailTarget, GuardrailType } from '../../../../factory/model/landing-zone';
import { landingZone } from '../../../constructs/landing-zone-fixture';

interface Cases {
  /** The page of AWS's documentation that says so. */
  readonly page: string;
  readonly about: string;
  readonly cases: readonly {
    readonly name: string;
    readonly type: GuardrailType;
    /** Policies by level, from the root down; those of one level in the order of their attachment. */
    readonly levels: readonly (readonly unknown[])[];
    readonly effective: unknown;
  }[];
}

const account = landingZone.accounts[0]!;
const levels: readonly GuardrailTarget[] = [
  { kind: 'root' },
  { kind: 'organizationalUnit', slug: account.organizationalUnit },
  { kind: 'account', slug: account.slug },
];

function organizationWith(
  type: GuardrailType,
  placed: readonly { document: unknown; targets: readonly GuardrailTarget[] }[],
): GuardedOrganization {
  const guardrails = placed.map(
    ({ document, targets }, index): Guardrail => ({
      name: `policy-${index}`,
      type,
      description: '',
      file: `policies/${type}/policy-${index}.json`,
      content: JSON.stringify(document),
      targets,
    }),
  );
  return { ...landingZone, guardrails };
}

const folder = join(__dirname, 'cases');

describe.each(readdirSync(folder))('%s', (file) => {
  const { page, cases } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Cases;

  test('names its page', () => expect(page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//));

  test.each(cases.map((entry) => [entry.name, entry] as const))('%s', (_name, entry) => {
    const placed = entry.levels.flatMap((policies, level) =>
      policies.map((document) => ({ document, targets: [levels[level]!] })),
    );
    for (const { document } of placed) expect(misshapesOf(entry.type, document)).toEqual([]);
    const organization = organizationWith(entry.type, placed);
    expect(effectivePolicy(organization, { kind: 'account', slug: account.slug }, entry.type)).toEqual(
      entry.effective,
    );
  });
});

const settings = (status: string) => ({
  ec2_attributes: { serial_console_access: { status: { '@@assign': status } } },
});

test('an OU has what is attached to it and above it, and not what is below it or beside it', () => {
  const organization = organizationWith('declarative-ec2', [
    { document: settings('enabled'), targets: [{ kind: 'root' }] },
    { document: settings('disabled'), targets: [{ kind: 'organizationalUnit', slug: 'workloads-prod' }] },
  ]);
  const of = (path: string) =>
    effectivePolicy(organization, { kind: 'organizationalUnit', path }, 'declarative-ec2');
  expect(of('Workloads')).toEqual({ ec2_attributes: { serial_console_access: { status: 'enabled' } } });
  expect(of('Workloads/Prod')).toEqual({ ec2_attributes: { serial_console_access: { status: 'disabled' } } });
  expect(of('Security')).toEqual(of('Workloads'));
  expect(of('Nowhere')).toBeUndefined();
});

test('documents by themselves count as attached to one place', () => {
  const contents = [settings('enabled'), settings('disabled')].map((document) => JSON.stringify(document));
  expect(effectivePolicy(landingZone, { kind: 'document', contents }, 'declarative-ec2')).toEqual({
    ec2_attributes: { serial_console_access: { status: 'enabled' } },
  });
});

test('policies of another type, and policies that decide over requests, hand nothing down', () => {
  const organization = organizationWith('tag', [
    { document: { tags: { a: { tag_key: { '@@assign': 'A' } } } }, targets: [{ kind: 'root' }] },
  ]);
  const place = { kind: 'account', slug: account.slug } as const;
  expect(effectivePolicy(organization, place, 'backup')).toEqual({});
  expect(effectivePolicy(organization, place, 'scp')).toBeUndefined();
});
