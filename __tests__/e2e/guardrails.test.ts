import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { DescribeOrganizationCommand } from '@aws-sdk/client-organizations';
import { parse } from 'yaml';
import { type AccountNode, type ParentNode, readOrganizationTree } from '../../emulator/organization-tree';
import { EmulatedOrganization } from './support/emulated-organization';
import { pipelineReport } from './support/pipeline-report';
import { readPolicies } from './support/read-policies';

jest.setTimeout(240_000);

const PACKING = 'packGuardrails: true\nquotas: { policies: { scp: { perTarget: 3 } } }\n';

/**
 * What guardrails say and what AWS then holds, told by its API. Each test goes on from where the one before it ended: what one has left to
 * change, the next one finds among its changes.
 */
describe('the guardrails of an organisation', () => {
  let organization: EmulatedOrganization;
  /** What placeholders stand for, once AWS has given the ids. */
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    organization = await EmulatedOrganization.startEmpty();
    cpSync(join(__dirname, 'guarded-organization'), organization.root, { recursive: true });
  });
  afterAll(() => organization?.stop());

  const plan = async (...stacks: string[]) =>
    pipelineReport(await organization.factory('plan', ...stacks, '--format', 'json'));
  const apply = async (...stacks: string[]) =>
    pipelineReport(await organization.factory('apply', ...stacks, '--auto-approve', '--format', 'json'));
  /** Says in organization.yaml that the guardrails are meant to go: else the gate refuses the plan. */
  const allow = (...on: readonly string[]) => {
    const [kept] = organization.read('organization.yaml').split('\nallow:\n');
    const entries = on.map(
      (subject) => `  - { gate: guardrail-detached, on: ${subject}, reason: Test, until: 2026-12-01 }\n`,
    );
    organization.write('organization.yaml', `${kept}\nallow:\n${entries.join('')}`);
  };
  const policies = () => readPolicies(organization.aws.organizations);
  const attachments = async () =>
    Object.fromEntries(Object.entries(await policies()).map(([name, { targets }]) => [name, targets]));
  const content = async (name: string): Promise<unknown> =>
    JSON.parse((await policies())[name]?.content ?? 'null');

  /** A document as its file says, with ids in place of single placeholders; `{{governedRegions}}` is a list. */
  const document = (file: string): unknown => {
    const text = organization
      .read(file)
      .replace('"{{governedRegions}}"', '"eu-central-1", "eu-west-1"')
      .replaceAll(/\{\{([^{}]+)\}\}/g, (placeholder, name: string) => ids[name] ?? placeholder);
    expect(text).not.toContain('{{');
    return parse(text);
  };

  test('are planned before anything exists: they wait for the organization and the accounts that they name', async () => {
    const { statuses } = await plan();
    expect(statuses).toMatchObject({ organization: 'planned', guardrails: 'planned after' });
  });

  test('are applied with the accounts that they name, in one run', async () => {
    const { statuses } = await apply();
    expect(new Set(Object.values(statuses))).toEqual(new Set(['applied']));
    const { Organization } = await organization.aws.organizations.send(new DescribeOrganizationCommand({}));
    const tree = await readOrganizationTree(organization.aws.organizations);
    const archive = find(tree, 'log-archive').id;
    ids = {
      partition: 'aws',
      accessRole: 'OrganizationAccountAccessRole',
      organizationId: Organization?.Id ?? '',
      'account:log-archive': archive,
      'sharedAccount:logArchive': archive,
      shopWeb: find(tree, 'shop-web').id,
      sharedPath: `${Organization?.Id}/${tree.id}/${findUnit(tree, 'Shared').id}/`,
    };
  });

  test('are attached where organization.yaml says, around what whole OUs spare, and nowhere else', async () => {
    expect(await attachments()).toEqual({
      'governed-regions': ['Root'],
      'no-purchases': ['Root'],
      'no-training': ['Root'],
      'no-users': ['Workloads'],
      'only-chosen-models': ['shop-prod'],
      'own-principals': ['Root'],
      'own-team': ['Prod'],
      'protect-logs': ['Prod'],
      // Tag policies bind the management account as well, which an attachment to the root would reach.
      'team-tags': ['Prod', 'Shared', 'master'],
    });
  });

  test.each([
    ['governed-regions', 'SERVICE_CONTROL_POLICY', 'scp/governed-regions.json'],
    ['protect-logs', 'SERVICE_CONTROL_POLICY', 'scp/protect-logs.json'],
    ['own-team', 'SERVICE_CONTROL_POLICY', 'scp/own-team.json'],
    ['own-principals', 'RESOURCE_CONTROL_POLICY', 'rcp/own-principals.json'],
    ['team-tags', 'TAG_POLICY', 'tag/team-tags.yaml'],
    ['no-training', 'AISERVICES_OPT_OUT_POLICY', 'ai-opt-out/no-training.json'],
  ])('%s is a %s with the document of its file, and real ids in it', async (name, type, file) => {
    const policy = (await policies())[name];
    expect(policy).toMatchObject({
      type,
      description: `Guardrail ${name} of Account Factory, from policies/${file}`,
    });
    expect(JSON.parse(policy?.content ?? '')).toEqual(document(`policies/${file}`));
    // Minified: AWS counts every character.
    expect(policy?.content).toBe(JSON.stringify(JSON.parse(policy?.content ?? '')));
  });

  test('put a variable that is a list where a single text stands', async () => {
    expect(await content('only-chosen-models')).toMatchObject({
      Statement: [
        {
          NotResource: ['arn:aws:bedrock:*::foundation-model/amazon.*'],
          Condition: { StringNotEquals: { 'aws:PrincipalTag/models': ['amazon', 'anthropic'] } },
        },
      ],
    });
  });

  test('spare by a condition on ids where whole OUs do not do', async () => {
    expect(await content('no-users')).toEqual({
      Version: '2012-10-17',
      Statement: [
        ['NoUsers', 'iam:CreateUser'],
        ['NoKeys', 'iam:CreateAccessKey'],
      ].map(([Sid, Action]) => ({
        Sid,
        Effect: 'Deny',
        Action,
        Resource: '*',
        Condition: { StringNotEquals: { 'aws:PrincipalAccount': [ids.shopWeb] } },
      })),
    });
    expect(await content('no-purchases')).toMatchObject({
      Statement: {
        Condition: { 'ForAllValues:StringNotLike': { 'aws:PrincipalOrgPaths': [`${ids.sharedPath}*`] } },
      },
    });
  });

  test('are planned without changes when nothing changed', async () => {
    const { statuses, changes } = await plan('organization', 'guardrails');
    expect(changes).toEqual({});
    expect(new Set(Object.values(statuses))).toEqual(new Set(['no changes']));
  });

  test('change just where they are edited, attached and detached', async () => {
    organization.edit('policies/tag/team-tags.yaml', 'payments, shop', 'payments, search, shop');
    organization.edit('organization.yaml', 'guardrails: [own-team]', 'guardrails: [only-chosen-models]');
    organization.edit(
      'organization.yaml',
      '- name: Legacy',
      '- name: Legacy\n        guardrails: [own-team]',
    );
    organization.edit('accounts/shop-prod.yaml', 'guardrails: [only-chosen-models]', '');
    allow('own-team from Workloads/Prod');
    const { changes } = await apply('organization', 'guardrails');
    expect(changes).toEqual({
      guardrails: {
        'aws_organizations_policy.team-tags': 'update',
        'aws_organizations_policy_attachment.own-team_ou_workloads-prod': 'delete',
        'aws_organizations_policy_attachment.own-team_ou_workloads-legacy': 'create',
        'aws_organizations_policy_attachment.only-chosen-models_account_shop-prod': 'delete',
        'aws_organizations_policy_attachment.only-chosen-models_ou_workloads-prod': 'create',
      },
    });
    expect(await attachments()).toMatchObject({ 'own-team': ['Legacy'], 'only-chosen-models': ['Prod'] });
    expect(await content('team-tags')).toEqual(document('policies/tag/team-tags.yaml'));
  });

  test('follow an OU or an account that is spared from now on, by the same policy', async () => {
    organization.edit(
      'organization.yaml',
      '{ accounts: [shop-web] }',
      '{ organizationalUnits: [Workloads/Legacy] }',
    );
    allow('no-users from Workloads');
    const { changes } = await apply('guardrails');
    expect(changes).toEqual({
      guardrails: {
        'aws_organizations_policy.no-users': 'update',
        'aws_organizations_policy_attachment.no-users_ou_workloads': 'delete',
        'aws_organizations_policy_attachment.no-users_ou_workloads-prod': 'create',
      },
    });
    expect((await attachments())['no-users']).toEqual(['Prod']);
    expect(await content('no-users')).toEqual(document('policies/scp/no-users.json'));
  });

  test('are packed where a target has more than it takes: every statement is there, once', async () => {
    expect((await attachmentsTo('Prod')).sort()).toEqual([
      'no-users',
      'only-chosen-models',
      'protect-logs',
      'team-tags',
    ]);
    const before = await statementsAt('Prod');
    organization.edit('organization.yaml', 'guardrails:\n', `${PACKING}\nguardrails:\n`);
    await apply('guardrails');

    const packs = (await attachmentsTo('Prod')).filter((name) => name !== 'team-tags');
    expect(packs.length).toBeLessThanOrEqual(2);
    expect(packs.every((name) => name.startsWith('pack-scp-'))).toBe(true);
    expect(await statementsAt('Prod')).toEqual(before);
    // What is packed wherever it was attached has no policy of its own any more; the rest is as it was.
    expect(Object.keys(await policies()).filter((name) => !packs.includes(name))).toEqual(
      expect.arrayContaining(['governed-regions', 'no-purchases', 'own-team', 'team-tags']),
    );
    expect(Object.keys(await policies())).not.toContain('no-users');
  });

  test('that are packed change one policy when one of them is edited', async () => {
    organization.edit('policies/scp/no-users.json', 'iam:CreateAccessKey', 'iam:CreateLoginProfile');
    const { changes } = await apply('guardrails');
    const [[address = '', action] = []] = Object.entries(changes.guardrails ?? {});
    expect(Object.keys(changes.guardrails ?? {})).toHaveLength(1);
    expect([address, action]).toEqual([
      expect.stringMatching(/^aws_organizations_policy\.pack-scp-/),
      'update',
    ]);
    expect(JSON.stringify(await statementsAt('Prod'))).toContain('iam:CreateLoginProfile');
  });

  test('are unpacked when there is room again', async () => {
    const packed = await statementsAt('Prod');
    organization.edit('organization.yaml', PACKING, '');
    await apply('guardrails');
    expect((await attachmentsTo('Prod')).sort()).toEqual([
      'no-users',
      'only-chosen-models',
      'protect-logs',
      'team-tags',
    ]);
    expect(await statementsAt('Prod')).toEqual(packed);
  });

  test('that become another type are detached and deleted before they are made anew with the same name', async () => {
    organization.remove('policies/scp/no-purchases.json');
    organization.write(
      'policies/rcp/no-purchases.json',
      '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"sqs:*","Resource":"*",' +
        '"Condition":{"BoolIfExists":{"aws:SecureTransport":"false"}}}]}',
    );
    // The emulator refuses a second policy of a name, and the deletion of one that is attached, as AWS does.
    const { changes } = await apply('guardrails');
    expect(changes.guardrails).toEqual({
      'aws_organizations_policy.no-purchases': 'replace',
      'aws_organizations_policy_attachment.no-purchases_root': 'replace',
    });
    expect((await policies())['no-purchases']).toMatchObject({
      type: 'RESOURCE_CONTROL_POLICY',
      targets: ['Root'],
    });
  });

  test('go when nothing attaches them any more, and their type with the last one', async () => {
    organization.remove('policies/ai-opt-out/no-training.json');
    organization.edit('organization.yaml', '  - no-training\n', '');
    allow('no-training from the root', 'AISERVICES_OPT_OUT_POLICY from the organization');
    const { changes } = await apply('organization', 'guardrails');
    expect(changes).toEqual({
      organization: { 'aws_organizations_organization.organization': 'update' },
      guardrails: {
        'aws_organizations_policy.no-training': 'delete',
        'aws_organizations_policy_attachment.no-training_root': 'delete',
      },
    });
    expect(Object.keys(await policies())).not.toContain('no-training');
    expect((await plan('organization', 'guardrails')).changes).toEqual({});
  });

  async function attachmentsTo(target: string): Promise<string[]> {
    return Object.entries(await attachments()).flatMap(([name, targets]) =>
      targets.includes(target) ? [name] : [],
    );
  }

  /** Statements of the service control policies that are attached to a target, in an order of their own. */
  async function statementsAt(target: string): Promise<unknown[]> {
    const texts = Object.values(await policies()).flatMap(({ type, targets, content: text }) =>
      type === 'SERVICE_CONTROL_POLICY' && targets.includes(target) ? [text] : [],
    );
    return texts
      .flatMap((text) => (JSON.parse(text) as { readonly Statement: unknown[] }).Statement)
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
});

function find(parent: ParentNode, name: string): AccountNode {
  const account = [parent, ...unitsBelow(parent)]
    .flatMap(({ accounts }) => accounts)
    .find((candidate) => candidate.name === name);
  if (!account) throw new Error(`AWS has no account ${JSON.stringify(name)}.`);
  return account;
}

function findUnit(parent: ParentNode, name: string): ParentNode {
  const unit = unitsBelow(parent).find((candidate) => candidate.name === name);
  if (!unit) throw new Error(`AWS has no OU ${JSON.stringify(name)}.`);
  return unit;
}

function unitsBelow({ organizationalUnits }: ParentNode): ParentNode[] {
  return organizationalUnits.flatMap((unit) => [unit, ...unitsBelow(unit)]);
}
