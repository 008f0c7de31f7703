import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GetAlternateContactCommand } from '@aws-sdk/client-account';
import { GetEbsEncryptionByDefaultCommand } from '@aws-sdk/client-ec2';
import { GetAccountPasswordPolicyCommand, ListAccountAliasesCommand } from '@aws-sdk/client-iam';
import { DescribePolicyCommand, ListPoliciesCommand } from '@aws-sdk/client-organizations';
import { GetPublicAccessBlockCommand } from '@aws-sdk/client-s3-control';
import { GetParametersByPathCommand } from '@aws-sdk/client-ssm';
import type { AwsClients } from '../../emulator/aws-clients';
import {
  type AccountNode,
  type ParentNode,
  readOrganizationTree,
  withoutFullAccess,
} from '../../emulator/organization-tree';
import { EmulatedOrganization, HOME_REGION } from './support/emulated-organization';
import { type Path, requestWith } from './support/nasty-request';
import { acceptedTexts, NASTY_REQUEST } from './support/nasty-verdict';
import { pipelineReport } from './support/pipeline-report';

jest.setTimeout(240_000);

/** One organisation's life, told by AWS's API. Each test goes on from where the one before it ended. */
describe('an organisation of account requests', () => {
  let organization: EmulatedOrganization;
  let nasty: ReadonlyMap<Path, string>;

  beforeAll(async () => {
    organization = await EmulatedOrganization.start();
    nasty = withoutUnsupported(acceptedTexts(organization.root));
    organization.write(NASTY_REQUEST, requestWith(nasty));
  });
  afterAll(() => organization?.stop());

  const plan = async (...more: string[]) =>
    pipelineReport(await organization.factory('plan', ...more, '--format', 'json'));
  const apply = async (...more: string[]) =>
    pipelineReport(await organization.factory('apply', ...more, '--auto-approve', '--format', 'json'));
  const tree = () => readOrganizationTree(organization.aws.organizations);

  test('is planned before anything exists: what cannot be planned yet says what it waits for', async () => {
    const { statuses } = await plan();
    expect(statuses.organization).toBe('planned');
    expect(statuses['account-payments-prod']).toBe('planned after');
    expect(statuses['baseline-payments-prod']).toBe('planned after');
    await expect(tree()).rejects.toMatchObject({ name: 'AWSOrganizationsNotInUseException' });
  });

  test('is applied in waves, all stacks in one run', async () => {
    const { statuses } = await apply();
    expect(new Set(Object.values(statuses))).toEqual(new Set(['applied']));
  });

  test('has its OU tree, its accounts where they belong, and its policies attached', async () => {
    expect(outline(await tree())).toEqual({
      policies: ['deny-leaving'],
      accounts: ['master'],
      Security: { policies: [], accounts: ['log-archive [protect-trails]'] },
      Workloads: {
        policies: ['only-own-team'],
        accounts: [],
        Prod: { policies: ['protect-trails'], accounts: ['payments-prod'] },
        NonProd: { policies: [], accounts: [] },
      },
      Sandbox: { policies: [], accounts: [nastyName(), 'trial'].sort() },
    });
    expect(find(await tree(), 'payments-prod')).toMatchObject({
      email: 'aws+payments-prod@example.com',
      tags: {
        'managed-by': 'account-factory',
        owner: 'payments-team@example.com',
        team: 'payments',
        env: 'prod',
      },
    });
  });

  test.each(['deny-leaving', 'only-own-team', 'protect-trails'])(
    'has policy %s with the exact document',
    async (name) => {
      expect(JSON.parse(await policyContent(organization.aws, name))).toEqual(
        JSON.parse(organization.read(`policies/scp/${name}.json`)),
      );
    },
  );

  test('has its baseline inside each member account, and not in the management account', async () => {
    const root = await tree();
    for (const [name, minimum] of [
      ['payments-prod', 20],
      ['log-archive', 14],
      ['trial', 14],
    ] as const) {
      const { id } = find(root, name);
      const inAccount = await organization.inAccount(id);
      const { PasswordPolicy } = await inAccount.iam.send(new GetAccountPasswordPolicyCommand({}));
      expect(PasswordPolicy).toMatchObject({ MinimumPasswordLength: minimum, PasswordReusePrevention: 24 });
      const { PublicAccessBlockConfiguration } = await inAccount.s3Control.send(
        new GetPublicAccessBlockCommand({ AccountId: id }),
      );
      expect(Object.values(PublicAccessBlockConfiguration ?? {})).toEqual([true, true, true, true]);
    }
    await expect(organization.aws.iam.send(new GetAccountPasswordPolicyCommand({}))).rejects.toMatchObject({
      name: 'NoSuchEntityException',
    });
    const production = await organization.inAccount(find(root, 'payments-prod').id);
    const { AccountAliases } = await production.iam.send(new ListAccountAliasesCommand({}));
    expect(AccountAliases).toEqual(['e2e-payments-prod']);
    expect(await parameters(production)).toEqual({
      '/account-factory/change/reason': 'PCI scope split',
      '/account-factory/change/requested-by': 'dana@example.com',
      '/account-factory/custom-fields/costCenter': '4711',
    });
  });

  test('has EBS encryption on in the regions of each account, and nowhere else', async () => {
    const root = await tree();
    const encrypted = async (name: string, region: string) => {
      const { ec2 } = await organization.inAccount(find(root, name).id, region);
      return (await ec2.send(new GetEbsEncryptionByDefaultCommand({}))).EbsEncryptionByDefault;
    };
    expect(await encrypted('payments-prod', HOME_REGION)).toBe(true);
    expect(await encrypted('payments-prod', 'eu-west-1')).toBe(true);
    expect(await encrypted('trial', HOME_REGION)).toBe(true);
    expect(await encrypted('trial', 'eu-west-1')).toBe(false);
  });

  test('brings every text that checking takes to AWS letter for letter', async () => {
    const account = find(await tree(), nastyName());
    const inAccount = await organization.inAccount(account.id);
    const { AlternateContact } = await organization.aws.account.send(
      new GetAlternateContactCommand({ AccountId: account.id, AlternateContactType: 'SECURITY' }),
    );
    const facts = await parameters(inAccount);
    const found: Record<string, (text: string) => string | undefined> = {
      name: () => account.name,
      owner: () => account.tags.owner,
      'tags.note': () => account.tags.note,
      'tags.<key>': (text) => keyIn(account.tags, text),
      'contacts.security.name': () => AlternateContact?.Name,
      'contacts.security.title': () => AlternateContact?.Title,
      'contacts.security.email': () => AlternateContact?.EmailAddress,
      'contacts.security.phone': () => AlternateContact?.PhoneNumber,
      'change.requestedBy': () => facts['/account-factory/change/requested-by'],
      'change.reason': () => facts['/account-factory/change/reason'],
      'customFields.note': () => facts['/account-factory/custom-fields/note'],
      'customFields.<key>': (text) =>
        keyIn(facts, `/account-factory/custom-fields/${text}`)?.slice(
          '/account-factory/custom-fields/'.length,
        ),
    };
    const sent = [...nasty].map(([path, text]) => ({ place: path.join('.'), text }));
    expect(sent.map(({ place, text }) => ({ place, text: found[place]?.(text) }))).toEqual(sent);
    expect(sent.map(({ place }) => place)).toEqual(
      expect.arrayContaining(['change.reason', 'customFields.note']),
    );
  });

  test('plans no changes when nothing changed', async () => {
    const { statuses, changes } = await plan();
    expect(changes).toEqual({});
    expect(new Set(Object.values(statuses))).toEqual(new Set(['no changes']));
  });

  test('is in order for plain terraform as well', async () => {
    const stack = (name: string) => `-chdir=cdktf.out/stacks/${name}`;
    for (const name of ['organization', 'baseline-payments-prod']) {
      expect(await organization.run('terraform', stack(name), 'init', '-input=false')).toMatchObject({
        code: 0,
      });
      const planned = await organization.run('terraform', stack(name), 'plan', '-no-color', '-input=false');
      expect(planned.stdout).toContain('No changes. Your infrastructure matches the configuration.');
    }
  });

  test('plans exactly what a pull request changes: a move, tags, a policy and an added account', async () => {
    const before = find(await tree(), 'trial');
    organization.edit('accounts/sandbox/trial.yaml', 'Sandbox', 'Workloads/NonProd');
    organization.edit('accounts/workloads/payments-prod.yaml', 'team: payments', 'team: billing');
    organization.edit(
      'policies/scp/protect-trails.json',
      '"cloudtrail:DeleteTrail"',
      '"cloudtrail:DeleteTrail", "cloudtrail:UpdateTrail"',
    );
    organization.write(
      'accounts/workloads/reports-dev.yaml',
      'email: aws+reports-dev@example.com\norganizationalUnit: Workloads/NonProd\nregions: [eu-central-1]\n',
    );

    const { statuses, changes } = await plan('--save', 'plan.json');
    expect(changes).toEqual({
      'account-trial': { 'aws_organizations_account.trial': 'update' },
      'account-payments-prod': { 'aws_organizations_account.payments-prod': 'update' },
      'baseline-payments-prod': {
        'aws_ssm_parameter.change_reason': 'update',
        'aws_ssm_parameter.change_requested-by': 'update',
        'aws_ssm_parameter.custom-fields_costCenter': 'update',
      },
      guardrails: { 'aws_organizations_policy.protect-trails': 'update' },
      'account-reports-dev': {
        'aws_organizations_account.reports-dev': 'create',
        'aws_account_alternate_contact.reports-dev_contact_security': 'create',
      },
    });
    expect(statuses['baseline-reports-dev']).toBe('planned after');

    const summary = await organization.factory('summary', 'plan.json', '--format', 'markdown');
    expectGolden('pull-request-summary.md', withoutIds(summary.stdout));

    const touched = [...Object.keys(changes), 'baseline-reports-dev'];
    await apply(...touched, '--save', 'apply.json');
    const applied = await organization.factory('summary', 'apply.json', '--format', 'markdown');
    expect(applied.stdout).toMatch(
      /^<!-- account-factory apply -->\n## What was applied\n\n\*\*1 account created, 1 moved from Sandbox to Workloads\/NonProd,/,
    );
    const after = await tree();
    expect(find(after, 'trial')).toEqual({ ...before, tags: expect.anything() });
    expect(outline(after)).toMatchObject({
      Workloads: { NonProd: { accounts: ['reports-dev', 'trial'] } },
      Sandbox: { accounts: [nastyName()] },
    });
    expect(find(after, 'payments-prod').tags.team).toBe('billing');
    expect(await policyContent(organization.aws, 'protect-trails')).toContain('cloudtrail:UpdateTrail');
    const added = await organization.inAccount(find(after, 'reports-dev').id);
    const { PasswordPolicy } = await added.iam.send(new GetAccountPasswordPolicyCommand({}));
    expect(PasswordPolicy?.MinimumPasswordLength).toBe(14);

    expect((await plan(...touched)).changes).toEqual({});
  });

  test('refuses to rename an account with a provider that would replace it, before terraform plans', async () => {
    organization.edit('accounts/sandbox/trial.yaml', 'name: trial', 'name: trial-renamed');
    const result = await organization.factory('plan', 'account-trial', '--format', 'json');
    expect(pipelineReport(result, 1)).toMatchObject({ statuses: { 'account-trial': 'failed' }, changes: {} });
    expect(result.stderr).toMatch(/cannot rename the account "trial" to "trial-renamed"/);
    organization.edit('accounts/sandbox/trial.yaml', 'name: trial-renamed', 'name: trial');
  });

  function nastyName(): string {
    return [...nasty].find(([place]) => place.join('.') === 'name')?.[1] ?? 'nasty';
  }
});

/** Holds a text against a file beside this one, or writes the file anew with UPDATE_GOLDEN=1. */
function expectGolden(name: string, text: string): void {
  const file = join(__dirname, name);
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

/** The emulator makes ids up at each run. */
function withoutIds(text: string): string {
  return text
    .replace(/\b(ou|p|o|r)-[a-z0-9]{4,10}(-[a-z0-9]{8})?\b/g, '$1-...')
    .replace(/\b\d{12}\b/g, '<account id>');
}

/** The emulator has no primary contact: texts in it end at checking, and at the tests of escaping. */
function withoutUnsupported(texts: ReadonlyMap<Path, string>): ReadonlyMap<Path, string> {
  return new Map([...texts].filter(([path]) => path[1] !== 'primary'));
}

function keyIn(map: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.keys(map).find((candidate) => candidate === key);
}

interface Outline {
  readonly [key: string]: string[] | Outline;
}

/** The tree by names: an account with policies of its own has them in brackets. */
function outline({ policies, accounts, organizationalUnits }: ParentNode): Outline {
  return {
    policies: withoutFullAccess(policies),
    accounts: accounts.map(({ name, policies: attached }) =>
      withoutFullAccess(attached).length > 0 ? `${name} [${withoutFullAccess(attached).join(', ')}]` : name,
    ),
    ...Object.fromEntries(organizationalUnits.map((unit) => [unit.name, outline(unit)])),
  };
}

function find(parent: ParentNode, name: string): AccountNode {
  const account = accountsBelow(parent).find((candidate) => candidate.name === name);
  if (!account) throw new Error(`AWS has no account ${JSON.stringify(name)}.`);
  return account;
}

function accountsBelow({ accounts, organizationalUnits }: ParentNode): AccountNode[] {
  return [...accounts, ...organizationalUnits.flatMap(accountsBelow)];
}

async function policyContent({ organizations }: AwsClients, name: string): Promise<string> {
  const { Policies } = await organizations.send(
    new ListPoliciesCommand({ Filter: 'SERVICE_CONTROL_POLICY' }),
  );
  const summary = Policies?.find((policy) => policy.Name === name);
  const { Policy } = await organizations.send(new DescribePolicyCommand({ PolicyId: summary?.Id }));
  return Policy?.Content ?? '';
}

async function parameters({ ssm }: AwsClients): Promise<Record<string, string>> {
  const { Parameters } = await ssm.send(
    new GetParametersByPathCommand({ Path: '/account-factory', Recursive: true }),
  );
  return Object.fromEntries((Parameters ?? []).map(({ Name = '', Value = '' }) => [Name, Value]));
}
