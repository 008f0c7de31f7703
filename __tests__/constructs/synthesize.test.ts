import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from '../../constructs/synthesize';
import type { LandingZone } from '../../factory/model/landing-zone';
import { adopted, landingZone, landingZoneWith } from './landing-zone-fixture';

let rootDir: string;
let outDir: string;

beforeEach(() => {
  rootDir = mkdtempSync(join(tmpdir(), 'account-factory-synth-'));
  outDir = join(rootDir, 'cdktf.out');
});
afterEach(() => rmSync(rootDir, { recursive: true }));

const run = (model: LandingZone = landingZone) => synthesize(model, { rootDir, outDir });
const read = (...path: string[]) => readFileSync(join(outDir, ...path), 'utf8');
const files = () =>
  readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(outDir, path)).isFile())
    .sort();
const snapshot = () => files().map((path) => [path, read(path)]);

const ids = [
  'organization',
  'account-2019-legacy',
  'account-payments-prod',
  'guardrails',
  'baseline-2019-legacy',
  'baseline-payments-prod',
];

test('it writes a folder for each stack and a manifest, and says what is in them', () => {
  const stacks = run();
  expect(stacks.map(({ id }) => id)).toEqual(ids);
  expect(stacks.map(({ directory }) => directory)).toEqual(ids.map((id) => join(outDir, 'stacks', id)));
  expect(stacks[1]).toMatchObject({
    dependencies: ['organization'],
    resources: { aws_organizations_account: 1, aws_account_region: 1 },
  });
  expect(stacks[4]?.resources).toEqual({});
  const written = ['landing-zone.json', 'manifest.json', ...ids.map((id) => `stacks/${id}/cdk.tf.json`)];
  expect(files()).toEqual(written.sort());
  const { stacks: listed } = JSON.parse(read('manifest.json'));
  expect(Object.keys(listed)).toEqual(ids);
  expect(listed.guardrails).toEqual({
    annotations: [],
    constructPath: 'guardrails',
    dependencies: ['account-2019-legacy', 'account-payments-prod', 'organization'],
    name: 'guardrails',
    stackMetadataPath: 'stacks/guardrails/metadata.json',
    synthesizedStackPath: 'stacks/guardrails/cdk.tf.json',
    workingDirectory: 'stacks/guardrails',
  });
});

test('the same model gives the same bytes, in another folder too, and no file says where it was made', () => {
  run();
  const first = snapshot();
  rmSync(outDir, { recursive: true });
  outDir = join(rootDir, 'other');
  run();
  expect(snapshot()).toEqual(first);
  expect(JSON.stringify(first)).not.toContain(rootDir);
});

test('local state is beside organization.yaml, wherever the output is', () => {
  const path = () => JSON.parse(read('stacks/organization/cdk.tf.json')).terraform.backend.local.path;
  run();
  expect(path()).toBe('../../../state/organization.tfstate');
  outDir = join(rootDir, 'deep', 'below', 'out');
  run();
  expect(path()).toBe('../../../../../state/organization.tfstate');
  mkdirSync(join(rootDir, 'real', 'folder'), { recursive: true });
  symlinkSync(join(rootDir, 'real', 'folder'), join(rootDir, 'link'));
  outDir = join(rootDir, 'link');
  run();
  // What the shell and terraform make of `..` from there.
  const from = join(outDir, 'stacks', 'organization');
  mkdirSync(join(rootDir, 'state'));
  const found = execFileSync('ls', ['-d', join(path(), '..').split('\\').join('/')], {
    cwd: from,
    encoding: 'utf8',
  });
  expect(found.trim()).toBe('../../../../state');
});

test('what has not changed is not written again', () => {
  run();
  const file = join(outDir, 'stacks/organization/cdk.tf.json');
  const long = new Date(0);
  utimesSync(file, long, long);
  run();
  expect(statSync(file).mtime).toEqual(long);
  writeFileSync(file, '{}');
  run();
  expect(read('stacks/organization/cdk.tf.json')).toContain('aws_organizations_organization');
});

test('a stack that is gone loses its folder; others keep what terraform put there, and strange folders stay', () => {
  run();
  for (const id of ids) mkdirSync(join(outDir, 'stacks', id, '.terraform'));
  mkdirSync(join(outDir, 'stacks', 'mine'));
  run({ ...landingZone, accounts: [adopted], guardrails: [], policies: [] });
  expect(readdirSync(join(outDir, 'stacks')).sort()).toEqual(
    ['account-2019-legacy', 'baseline-2019-legacy', 'guardrails', 'mine', 'organization'].sort(),
  );
  expect(existsSync(join(outDir, 'stacks', 'organization', '.terraform'))).toBe(true);
});

test('the lock file of the repository goes to every stack', () => {
  run(landingZoneWith({ lockFile: '# locked\n' }));
  for (const id of ids) expect(read('stacks', id, '.terraform.lock.hcl')).toBe('# locked\n');
});

test('a synth that fails leaves what was there', () => {
  run();
  const before = snapshot();
  const twice: LandingZone = { ...landingZone, accounts: [adopted, adopted] };
  expect(() => run(twice)).toThrow('Two stacks have the id "account-2019-legacy"');
  const unknown: LandingZone = { ...landingZone, accounts: [{ ...adopted, customFields: { a: 'b' } }] };
  expect(() => run(unknown)).toThrow(
    'Stack "guardrails" refers to account "payments-prod", which the model lacks.',
  );
  expect(snapshot()).toEqual(before);
});

test('a few stacks are the same to the byte as among all, and the folders of others stay', () => {
  run();
  const all = new Map(snapshot() as [string, string][]);
  writeFileSync(join(outDir, 'stacks/guardrails/cdk.tf.json'), 'of an earlier synth');
  const only = (id: string) => id.endsWith('-payments-prod');
  const stacks = synthesize(landingZone, { rootDir, outDir, only });
  expect(stacks.map(({ id }) => id)).toEqual(['account-payments-prod', 'baseline-payments-prod']);
  for (const { id } of stacks) {
    const file = `stacks/${id}/cdk.tf.json`;
    expect(read(file)).toBe(all.get(file));
  }
  expect(read('stacks/guardrails/cdk.tf.json')).toBe('of an earlier synth');
  const { stacks: listed } = JSON.parse(read('manifest.json'));
  expect(Object.keys(listed)).toEqual(['account-payments-prod', 'baseline-payments-prod']);
  expect(listed['account-payments-prod'].dependencies).toEqual([]);
  expect(listed['baseline-payments-prod'].dependencies).toEqual(['account-payments-prod']);
});

test('a stack that is gone is written as a module that keeps its state and providers, and nothing else', () => {
  run();
  const terraform = JSON.parse(read('stacks/baseline-payments-prod/cdk.tf.json'));
  const gone = { ...landingZone, accounts: [adopted], guardrails: [], policies: [] };
  const id = 'baseline-payments-prod';
  const account = 'payments-prod';
  const dependents = ['access-payments-prod', 'guardrails'];
  synthesize(gone, { rootDir, outDir, retired: [{ id, account, terraform, dependents }] });
  const retired = JSON.parse(read(`stacks/${id}/cdk.tf.json`));
  expect(retired).toEqual({
    '//': terraform['//'],
    terraform: terraform.terraform,
    provider: terraform.provider,
    data: {
      terraform_remote_state: {
        'account-payments-prod': terraform.data.terraform_remote_state['account-payments-prod'],
      },
    },
  });
  const { stacks: listed } = JSON.parse(read('manifest.json'));
  expect(listed[id].dependencies).toEqual(['guardrails']);
  expect(JSON.parse(read('landing-zone.json')).stacks[id]).toEqual({ account, retired: true });
});

test('readers of plans are told names of OUs and accounts, and how many accounts a policy reaches', () => {
  run();
  const file = JSON.parse(read('landing-zone.json'));
  expect(file.organizationalUnits).toContainEqual({ slug: 'workloads-prod', path: 'Workloads/Prod' });
  expect(file.accounts.find(({ slug }: { slug: string }) => slug === 'payments-prod')).toEqual({
    slug: 'payments-prod',
    name: 'Payments Prod',
    email: 'aws+payments-prod@example.com',
    organizationalUnit: 'Workloads/Prod',
    profile: 'production',
    closed: false,
  });
  expect(
    file.policies.map(({ name, accounts }: { name: string; accounts: number }) => [name, accounts]),
  ).toEqual(
    landingZone.policies.map(({ name, targets }) => [
      name,
      targets.some(({ kind }) => kind === 'root') ? 2 : targets.length,
    ]),
  );
  expect(file.stacks.organization).toEqual({});
  expect(file.stacks['baseline-payments-prod']).toEqual({ account: 'payments-prod' });
});
