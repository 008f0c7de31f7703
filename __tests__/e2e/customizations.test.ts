import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { GetBucketLifecycleConfigurationCommand, GetBucketPolicyCommand } from '@aws-sdk/client-s3';
import { GetDocumentCommand, GetParameterCommand } from '@aws-sdk/client-ssm';
import { type AccountNode, readOrganizationTree } from '../../emulator/organization-tree';
import { EmulatedOrganization, HOME_REGION, PROJECT } from './support/emulated-organization';
import { pipelineReport } from './support/pipeline-report';

jest.setTimeout(400_000);

/** The customizations of the example, applied and read back inside the accounts. Each test goes on from the one before. */
describe('an organisation with customizations', () => {
  let organization: EmulatedOrganization;
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    organization = await EmulatedOrganization.startEmpty();
    cpSync(join(__dirname, 'customized-organization'), organization.root, { recursive: true });
    cpSync(join(PROJECT, 'customizations'), join(organization.root, 'customizations'), { recursive: true });
  });
  afterAll(() => organization?.stop());

  const plan = async (...stacks: string[]) =>
    pipelineReport(await organization.factory('plan', ...stacks, '--format', 'json'));
  const apply = async (...stacks: string[]) =>
    pipelineReport(await organization.factory('apply', ...stacks, '--auto-approve', '--format', 'json'));
  const clients = (account: string, region = HOME_REGION) =>
    organization.inAccount(ids[account] ?? '', region);

  test('is applied, each account after those whose outputs it reads', async () => {
    const { statuses } = await apply();
    expect(statuses).toMatchObject({ 'baseline-builds': 'applied', 'baseline-shop': 'applied' });
    const root = await readOrganizationTree(organization.aws.organizations);
    const accounts = (node: typeof root): readonly AccountNode[] => [
      ...node.accounts,
      ...node.organizationalUnits.flatMap(accounts),
    ];
    ids = Object.fromEntries(accounts(root).map(({ name, id }) => [name, id]));
  });

  test.each([
    ['builds', HOME_REGION, '20'],
    ['builds', 'eu-west-1', '20'],
    ['shop', HOME_REGION, '5'],
    ['shop', 'eu-west-1', '5'],
  ])(
    '%s has what TypeScript made in %s, with the options of the nearest place',
    async (name, region, idle) => {
      const { ssm } = await clients(name, region);
      const { Content } = await ssm.send(new GetDocumentCommand({ Name: 'SSM-SessionManagerRunShell' }));
      expect(JSON.parse(Content ?? '')).toMatchObject({
        inputs: { cloudWatchLogGroupName: '/account-factory/session-manager', idleSessionTimeout: idle },
      });
    },
  );

  test('an account has what a Terraform module made, named by placeholders', async () => {
    const { s3 } = await clients('builds');
    const Bucket = bucket();
    const { Rules } = await s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }));
    expect(Rules?.[0]?.Expiration?.Days).toBe(30);
    const { Policy } = await s3.send(new GetBucketPolicyCommand({ Bucket }));
    expect(JSON.parse(Policy ?? '').Statement).toContainEqual(
      expect.objectContaining({ Sid: 'Read', Principal: { AWS: `arn:aws:iam::${ids.shop}:root` } }),
    );
  });

  test.each([HOME_REGION, 'eu-west-1'])(
    'a module in each region reads the output of another account: %s',
    async (region) => {
      const { ssm } = await clients('shop', region);
      const { Parameter } = await ssm.send(new GetParameterCommand({ Name: '/note' }));
      expect(Parameter?.Value).toBe(`shop of ${ids.shop} reads arn:aws:s3:::${bucket()}`);
    },
  );

  test('planned again, nothing changes', async () => {
    const { statuses, changes } = await plan();
    expect(changes).toEqual({});
    expect(new Set(Object.values(statuses))).toEqual(new Set(['no changes']));
  });

  test('a module that comes to call another is initialised anew, and a file that it loses is gone from the stack', async () => {
    organization.write('modules/note/extra.tf', 'module "inner" {\n  source = "./inner"\n}\n');
    organization.write('modules/note/inner/main.tf', 'resource "terraform_data" "this" {}\n');
    organization.edit('modules/note/main.tf', 'insecure_value = var.text', 'insecure_value = "${var.text}!"');
    const { changes } = await plan('baseline-*');
    expect(changes).toEqual({
      'baseline-shop': {
        'module.customization_note.aws_ssm_parameter.this': 'update',
        'module.customization_note.module.inner.terraform_data.this': 'create',
        'module.customization_note_eu-west-1.aws_ssm_parameter.this': 'update',
        'module.customization_note_eu-west-1.module.inner.terraform_data.this': 'create',
      },
    });
    organization.remove('modules/note/extra.tf');
    await plan('baseline-shop');
    expect(existsSync(join(organization.root, 'cdktf.out/stacks/baseline-shop/modules/note/extra.tf'))).toBe(
      false,
    );
  });

  test('what is taken out of a request goes, in every region', async () => {
    const [request = ''] = organization.read('accounts/shop.yaml').split('customizations:');
    organization.write('accounts/shop.yaml', request);
    const { changes } = await apply('baseline-*');
    expect(changes).toEqual({
      'baseline-shop': {
        'module.customization_note.aws_ssm_parameter.this': 'delete',
        'module.customization_note_eu-west-1.aws_ssm_parameter.this': 'delete',
      },
    });
  });

  const bucket = () => `custom-builds-artifacts-${ids.builds}`;
});
