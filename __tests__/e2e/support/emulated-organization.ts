import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type AwsClients, awsClients, memberAccountClients } from '../../../emulator/aws-clients';
import { type Emulator, startEmulator } from '../../../emulator/emulator';
import { requireTerraform } from '../../../emulator/terraform-program';
import type { ResourceBlock } from '../../../emulator/unsupported';
import { type ProgramResult, runProgram } from './run-program';
import { installUnhashedTerraform } from './unhashed-terraform';

export const PROJECT = resolve(__dirname, '../../..');
export const HOME_REGION = 'eu-central-1';

/** A baseline profile that makes nothing. */
export const NO_CONTROLS =
  '{ accessAnalyzer: false, s3PublicAccessBlock: false, ebsEncryption: false, passwordPolicy: false, ebsSnapshotBlock: false, ' +
  'amiBlock: false, ssmDocumentBlock: false }';

/** A baseline profile that makes one resource, which can be changed and read back. */
export const PASSWORD_POLICY_ALONE = NO_CONTROLS.replace(
  'passwordPolicy: false',
  'passwordPolicy: { minimumLength: 14 }',
);

/** Says in a request that its account may be made without its baseline, as the gate asks for it. */
export function madeAlone(slug: string): string {
  return `allow:\n  - { gate: account-without-baseline, on: ${slug}, reason: Its baseline comes later, until: 2026-12-15 }\n`;
}

/** A copy of the small organisation in a folder of its own, with an emulator of AWS to apply it to. */
export class EmulatedOrganization {
  readonly aws: AwsClients;

  private constructor(
    readonly root: string,
    readonly emulator: Emulator,
    private readonly programs: string,
  ) {
    this.aws = awsClients(emulator.endpoint, HOME_REGION);
  }

  /** Fails, with what to install, when terraform or moto_server is missing: these tests are never passed over. */
  static async start(): Promise<EmulatedOrganization> {
    const organization = await EmulatedOrganization.startEmpty();
    cpSync(join(__dirname, '../organization'), organization.root, { recursive: true });
    return organization;
  }

  /** The same with an empty folder, for a test that writes an organisation of its own. */
  static async startEmpty(): Promise<EmulatedOrganization> {
    requireTerraform();
    const emulator = await startEmulator();
    const programs = mkdtempSync(join(tmpdir(), 'account-factory-programs-'));
    emulator.environment.PATH = installUnhashedTerraform(programs, emulator);
    return new EmulatedOrganization(mkdtempSync(join(tmpdir(), 'account-factory-e2e-')), emulator, programs);
  }

  async stop(): Promise<void> {
    await this.emulator.stop();
    for (const folder of [this.root, this.programs]) rmSync(folder, { recursive: true, force: true });
  }

  /** Runs a command of the command line on this organisation, as a user would in its folder. */
  factory(...args: readonly string[]): Promise<ProgramResult> {
    return this.run('node', join(PROJECT, 'bin', 'account-factory.js'), ...args);
  }

  run(program: string, ...args: readonly string[]): Promise<ProgramResult> {
    return runProgram(program, args, { cwd: this.root, env: this.emulator.environment });
  }

  write(file: string, text: string): void {
    const path = join(this.root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Has clones of the organisation's repository run the code of this project: to bundle it for each would take most of the time. */
  useProjectsCode(): void {
    const bin = join(PROJECT, 'bin/account-factory.js');
    this.write('bin/account-factory.js', `require(${JSON.stringify(bin)});\n`);
  }

  /**
   * Writes the request of an account, which may be made before its baseline: these suites apply some stacks of what they write.
   *
   * @param more - lines beside what every request says
   */
  request(slug: string, organizationalUnit: string, more = ''): void {
    this.write(
      `accounts/${slug}.yaml`,
      `email: aws+${slug}@example.com\norganizationalUnit: ${organizationalUnit}\n${madeAlone(slug)}${more}`,
    );
  }

  /** Id of an account that was applied, of an organisation that keeps its states in `terraform-state`. */
  accountId(slug: string): string {
    return JSON.parse(this.read(`terraform-state/account-${slug}.tfstate`)).outputs.account_id.value;
  }

  /** Resources of a stack that was synthesized. */
  resourcesOf(stack: string): ResourceBlock {
    return JSON.parse(this.read(`cdktf.out/stacks/${stack}/cdk.tf.json`)).resource;
  }

  addressesOf(stack: string): string[] {
    return Object.entries(this.resourcesOf(stack)).flatMap(([type, named]) =>
      Object.keys(named).map((name) => `${type}.${name}`),
    );
  }

  remove(file: string): void {
    rmSync(join(this.root, file));
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  /** Replaces a text that occurs in a file; an edit that finds nothing to replace would test nothing. */
  edit(file: string, before: string, after: string): void {
    const text = this.read(file);
    if (!text.includes(before)) throw new Error(`${file} does not hold ${JSON.stringify(before)}`);
    this.write(file, text.replace(before, after));
  }

  inAccount(accountId: string, region = HOME_REGION): Promise<AwsClients> {
    return memberAccountClients(this.emulator.endpoint, region, accountId);
  }
}
