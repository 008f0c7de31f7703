import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { GetRoleCommand } from '@aws-sdk/client-iam';
import {
  CreateOrganizationalUnitCommand,
  CreateOrganizationCommand,
  ListOrganizationalUnitsForParentCommand,
  ListRootsCommand,
} from '@aws-sdk/client-organizations';
import {
  GetBucketEncryptionCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  ListObjectsV2Command,
} from '@aws-sdk/client-s3';
import { installEmulatedTerraform } from '../../emulator/emulated-terraform';
import { leftOutOf } from '../../emulator/unsupported';
import type { StackResult } from '../../factory/pipeline/stack-result';
import { EmulatedOrganization, HOME_REGION, NO_CONTROLS } from './support/emulated-organization';
import { pipelineReport } from './support/pipeline-report';

jest.setTimeout(240_000);

const BUCKET = 'acme-terraform-state';
/** Of these the provider takes 50 seconds to be sure that S3 has them. */
const SLOW = 'aws_s3_bucket_lifecycle_configuration';
const LOCAL = 'state: { backend: local, path: state }';
const S3 = `state: { backend: s3, bucket: ${BUCKET}, region: ${HOME_REGION} }`;

const organizationWith = (more: string, units: string) => `name: acme
homeRegion: ${HOME_REGION}
governedRegions: [${HOME_REGION}]
managementAccount: { id: "123456789012" }
${more}
organizationalUnits:
${units}
baselines:
  nothing: ${NO_CONTROLS}
defaults: { baseline: nothing }
terraform:
  awsProvider: ">= 5.100.0, < 7.0.0"
  ${LOCAL}
`;

const BOOTSTRAP = `bootstrap:
  stateBucket: ${BUCKET}
  github: { repository: acme/landing-zone, environment: production }`;

const planOf = async (organization: EmulatedOrganization, ...stacks: string[]) =>
  pipelineReport(await organization.factory('plan', ...stacks, '--format', 'json'));
const applyTo = async (organization: EmulatedOrganization, ...stacks: string[]) =>
  pipelineReport(await organization.factory('apply', ...stacks, '--auto-approve', '--format', 'json'));

describe('the first apply, and states that move to the bucket which it made', () => {
  let organization: EmulatedOrganization;

  beforeAll(async () => {
    organization = await EmulatedOrganization.startEmpty();
    const { environment } = organization.emulator;
    environment.PATH = installEmulatedTerraform(join(organization.root, '.programs'), environment, [SLOW]);
    organization.write('organization.yaml', organizationWith(BOOTSTRAP, '  - name: Workloads'));
    organization.write('accounts/shop.yaml', 'email: aws+shop@example.com\norganizationalUnit: Workloads\n');
  });
  afterAll(() => organization?.stop());

  const stateFile = (stack: string) => join(organization.root, 'state', `${stack}.tfstate`);
  const migrate = () => organization.factory('migrate-state');

  test('makes bucket, key and roles without an organization', async () => {
    await applyTo(organization, 'bootstrap');
    const { s3, iam } = organization.aws;
    expect(await s3.send(new GetBucketVersioningCommand({ Bucket: BUCKET }))).toMatchObject({
      Status: 'Enabled',
    });
    const { ServerSideEncryptionConfiguration: encryption } = await s3.send(
      new GetBucketEncryptionCommand({ Bucket: BUCKET }),
    );
    expect(encryption?.Rules?.[0]).toMatchObject({
      ApplyServerSideEncryptionByDefault: {
        SSEAlgorithm: 'aws:kms',
        KMSMasterKeyID: expect.stringContaining(':123456789012:key/'),
      },
    });
    const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'account-factory-apply' }));
    expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toContain(
      'repo:acme/landing-zone:environment:production',
    );
    const { resource } = JSON.parse(organization.read('cdktf.out/stacks/bootstrap/cdk.tf.json'));
    const leftOut = leftOutOf(resource).map(({ what }) => what);
    expect(leftOut).toEqual([expect.stringContaining('aws_s3_bucket_policy')]);
    process.stdout.write(
      `Of the stack bootstrap the emulator lacks: ${leftOut}; left out for its slowness: ${SLOW}\n`,
    );
  });

  test('is refused while states are to stay in local files', async () => {
    const { code, stderr } = await migrate();
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('nowhere to move them') });
  });

  test('moves every state once there is an organization as well; nothing changes by that', async () => {
    expect(Object.keys((await applyTo(organization)).changes)).not.toContain('bootstrap');
    const before = organization.read('state/organization.tfstate');
    organization.edit('organization.yaml', LOCAL, S3);
    expect(await migrate()).toMatchObject({ code: 0 });
    const { Contents = [] } = await organization.aws.s3.send(new ListObjectsV2Command({ Bucket: BUCKET }));
    expect(Contents.map(({ Key }) => Key).sort()).toEqual(
      ['account-shop', 'baseline-shop', 'bootstrap', 'organization'].map(
        (stack) => `account-factory/${stack}.tfstate`,
      ),
    );
    const moved = await organization.aws.s3.send(
      new GetObjectCommand({ Bucket: BUCKET, Key: 'account-factory/organization.tfstate' }),
    );
    // By the key of the bucket, and not by one of S3 itself, which is what the backend asks for when it is told of none.
    expect(moved.SSEKMSKeyId).toContain('alias/account-factory-terraform-state');
    const after = JSON.parse((await moved.Body?.transformToString()) ?? '');
    expect(after.resources).toEqual(JSON.parse(before).resources);
    expect(existsSync(stateFile('organization'))).toBe(false);
    expect(organization.read('state/organization.tfstate.migrated')).toBe(before);
    // The roles of CI are bound to where states are now; nothing else changes.
    expect((await planOf(organization)).changes).toEqual({
      bootstrap: {
        'aws_iam_role_policy.ci_apply_policy': 'update',
        'aws_iam_role_policy.ci_plan_policy': 'update',
      },
    });
  });

  test('run again, it has nothing to do', async () => {
    expect(await migrate()).toMatchObject({ code: 0, stderr: expect.stringContaining('all are moved') });
  });

  test('a run that ended between writing and putting away goes on; a state of another lineage is left alone', async () => {
    const kept = organization.read('state/organization.tfstate.migrated');
    organization.remove('state/organization.tfstate.migrated');
    organization.write('state/organization.tfstate', kept);
    const other = { ...JSON.parse(kept), lineage: 'another', serial: 99 };
    organization.remove('state/account-shop.tfstate.migrated');
    organization.write('state/account-shop.tfstate', JSON.stringify(other));
    const { code, stderr } = await migrate();
    expect(code).toBe(1);
    expect(stderr).toContain('organization: was there already');
    expect(stderr).toContain('account-shop: There is another state of account-shop');
    expect(existsSync(stateFile('account-shop'))).toBe(true);
    expect((await planOf(organization, 'organization')).changes).toEqual({});
  });
});

describe('an organization that exists', () => {
  let organization: EmulatedOrganization;
  beforeAll(async () => {
    organization = await EmulatedOrganization.startEmpty();
  });
  afterAll(() => organization?.stop());

  test('is taken over with its OUs: imported, and nothing is made or destroyed', async () => {
    const { organizations } = organization.aws;
    const { Organization } = await organizations.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
    const { Roots } = await organizations.send(new ListRootsCommand({}));
    const rootId = Roots?.[0]?.Id ?? '';
    const unitId = async (Name: string, ParentId: string) => {
      const made = await organizations.send(new CreateOrganizationalUnitCommand({ Name, ParentId }));
      return made.OrganizationalUnit?.Id ?? '';
    };
    const workloads = await unitId('Workloads', rootId);
    const prod = await unitId('Prod', workloads);
    organization.write(
      'organization.yaml',
      organizationWith(
        `organizationId: ${Organization?.Id}`,
        `  - name: Workloads\n    id: ${workloads}\n    organizationalUnits:\n      - { name: Prod, id: ${prod} }\n  - name: Sandbox`,
      ),
    );
    organization.write('accounts/shop.yaml', 'email: aws+shop@example.com\norganizationalUnit: Sandbox\n');
    const planned = await organization.factory('plan', 'organization', '--format', 'json');
    const { stacks } = JSON.parse(planned.stdout) as { readonly stacks: readonly StackResult[] };
    expect(stacks[0]?.counts).toMatchObject({ import: 3, create: 1, delete: 0, replace: 0 });
    await applyTo(organization, 'organization');
    const { OrganizationalUnits = [] } = await organizations.send(
      new ListOrganizationalUnitsForParentCommand({ ParentId: rootId }),
    );
    expect(OrganizationalUnits.map(({ Id, Name }) => [Name, Name === 'Sandbox' ? '' : Id])).toEqual([
      ['Workloads', workloads],
      ['Sandbox', ''],
    ]);
    expect((await planOf(organization, 'organization')).changes).toEqual({});
  });

  test('its states are not taken for those of another organization that came to the same place', async () => {
    const state = JSON.parse(organization.read('state/organization.tfstate'));
    for (const { type, instances } of state.resources)
      if (type === 'aws_organizations_organization') instances[0].attributes.id = 'o-another00000';
    organization.write('state/organization.tfstate', JSON.stringify({ ...state, serial: state.serial + 1 }));
    const { code, stdout } = await organization.factory('plan', 'organization', '--format', 'json');
    expect(code).toBe(1);
    expect(stdout).toContain('The state of this stack is of another organization');
  });
});
