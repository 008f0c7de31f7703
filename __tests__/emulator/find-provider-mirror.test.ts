import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProviderMirror } from '../../emulator/find-provider-mirror';

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}_${{ x64: 'amd64', ia32: '386' }[process.arch as string] ?? process.arch}`;

describe('finding a provider mirror', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mirror-'));
  const aws = join(folder, 'registry.terraform.io', 'hashicorp', 'aws');
  beforeAll(() => {
    for (const version of ['5.99.0', '5.100.0']) mkdirSync(join(aws, version, platform), { recursive: true });
    mkdirSync(join(aws, '7.0.0', 'plan9_mips'), { recursive: true });
    writeFileSync(join(aws, `terraform-provider-aws_6.1.0_${platform}.zip`), '');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const found = { directory: folder, versions: ['6.1.0', '5.100.0', '5.99.0'] };

  test('takes the folder that the environment names, with the versions for this machine, newest first', () => {
    expect(findProviderMirror({ ACCOUNT_FACTORY_PROVIDER_MIRROR: folder })).toEqual(found);
  });

  test("takes a mirror of the user's own Terraform configuration, and none that is commented out", () => {
    const file = join(folder, 'terraform.tfrc');
    writeFileSync(
      file,
      `provider_installation {
  # filesystem_mirror { path = "/nowhere" }
  filesystem_mirror {
    include = ["registry.terraform.io/hashicorp/*"]
    path    = "${folder}"
  }
}`,
    );
    expect(findProviderMirror({ TF_CLI_CONFIG_FILE: file })).toEqual(found);
  });

  test('passes over a folder without the provider', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const file = join(folder, 'mirror.tfrc');
    writeFileSync(file, `provider_installation { filesystem_mirror { path = "${folder}" } }`);
    expect(findProviderMirror({ ACCOUNT_FACTORY_PROVIDER_MIRROR: empty, TF_CLI_CONFIG_FILE: file })).toEqual(
      found,
    );
  });
});
