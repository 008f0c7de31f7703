import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Interruption } from '../../../factory/pipeline/interruption';
import { Interrupted } from '../../../factory/pipeline/stack-diagnostic';
import type { SynthesizedStack } from '../../../factory/pipeline/synthesized-stack';
import { terraformEnvironment } from '../../../factory/pipeline/terraform/environment';
import { Initializer } from '../../../factory/pipeline/terraform/initializer';
import { LOCK_FILE, lockedAwsProvider } from '../../../factory/pipeline/terraform/lock-file';
import { runCommand } from '../../../factory/pipeline/terraform/run-command';
import { Terraform } from '../../../factory/pipeline/terraform/terraform';

let folder: string;
let interruption: Interruption;
let fakes = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'terraform-'));
  interruption = new Interruption();
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program that stands in for terraform. */
function fake(script: string) {
  const binary = join(folder, `fake-terraform-${fakes++}`);
  writeFileSync(binary, `#!/bin/sh\n${script}\n`);
  chmodSync(binary, 0o755);
  const terraform = new Terraform({ binary, env: { ...process.env, FOLDER: folder }, interruption });
  return { terraform, interruption, directory: folder };
}

describe('running a command', () => {
  test('messages are gathered, and lines that are none do not disturb', async () => {
    const seen: string[] = [];
    const context = fake(`
      echo '{"type":"version","@message":"Terraform 1"}'
      echo 'Successfully configured the backend'
      echo '{"type":"outputs","@message":"","outputs":{"x":{"action":"noop"}}}'
      echo '{"type":"diagnostic","@message":"","diagnostic":{"severity":"warning","summary":"Old","detail":"d"}}'`);
    const outcome = await runCommand(['plan'], { ...context, onMessage: ({ type }) => seen.push(type) });
    expect(outcome).toMatchObject({
      code: 0,
      diagnostics: [{ severity: 'warning', summary: 'Old', detail: 'd' }],
      outputs: { x: {} },
    });
    expect(seen).toEqual(['other', 'outputs', 'diagnostic']);
  });

  test('a failure that says nothing in JSON is told in the words that there are', async () => {
    const outcome = await runCommand(['init'], fake('echo out; echo "no credentials" >&2; exit 3'));
    expect(outcome.diagnostics).toEqual([
      {
        severity: 'error',
        summary: 'terraform init failed with exit code 3',
        detail: 'out\nno credentials',
      },
    ]);
  });

  test('an interruption goes to the process once each time, and its end is no failure', async () => {
    const context = fake(
      `trap 'echo stopping >> "$FOLDER/signals"; exit 1' INT; echo ready; while :; do sleep 0.05; done`,
    );
    const run = context.terraform.capture(['apply'], folder);
    await new Promise((resolve) => setTimeout(resolve, 300));
    interruption.request();
    await expect(run).rejects.toThrow(Interrupted);
    expect(readFileSync(join(folder, 'signals'), 'utf8')).toBe('stopping\n');
    await expect(context.terraform.capture(['plan'], folder)).rejects.toThrow(Interrupted);
  });
});

describe('environment', () => {
  const cache = () => join(folder, 'plugin-cache');

  test('a plugin cache is kept with the output, unless the user has one or a mirror', () => {
    const none = join(folder, 'none.tfrc');
    expect(terraformEnvironment(folder, { TF_CLI_CONFIG_FILE: none }).TF_PLUGIN_CACHE_DIR).toBe(cache());
    expect(terraformEnvironment(folder, { TF_PLUGIN_CACHE_DIR: '/mine' }).TF_PLUGIN_CACHE_DIR).toBe('/mine');
    const mirror = join(folder, 'mirror.tfrc');
    writeFileSync(mirror, 'provider_installation {\n  filesystem_mirror {\n    path = "/m"\n  }\n}\n');
    expect(terraformEnvironment(folder, { TF_CLI_CONFIG_FILE: mirror }).TF_PLUGIN_CACHE_DIR).toBeUndefined();
  });

  test('a data folder shared by all stacks is not handed on', () => {
    const env = terraformEnvironment(folder, { TF_DATA_DIR: '/x', TF_PLUGIN_CACHE_DIR: '/mine' });
    expect(env).toEqual({
      GOGC: '300',
      TF_PLUGIN_CACHE_DIR: '/mine',
      TF_IN_AUTOMATION: '1',
      CHECKPOINT_DISABLE: '1',
    });
  });

  test('how much garbage is collected is for the user to say', () => {
    expect(terraformEnvironment(folder, { GOGC: '50' }).GOGC).toBe('50');
  });
});

describe('init', () => {
  const stackOf = (id: string, version = '~> 6.0'): SynthesizedStack => {
    const directory = join(folder, id);
    mkdirSync(directory, { recursive: true });
    const json = { terraform: { required_providers: { aws: { source: 'hashicorp/aws', version } } } };
    return { id, directory, file: '', dependencies: [], text: '', json };
  };

  /** Keeps a lock file that is there and chooses 6.1.0 where there is none; tells how many ran at once. */
  const INIT = `
    [ "$(ls "$FOLDER"/running-* 2>/dev/null)" ] && [ ! -e "$FOLDER/warm" ] && echo overlap >> "$FOLDER/log"
    touch "$FOLDER/running-$$"; sleep 0.1; rm "$FOLDER/running-$$"; touch "$FOLDER/warm"
    if [ -e .terraform.lock.hcl ]; then echo "$(basename $PWD) locked" >> "$FOLDER/log"
    else echo "$(basename $PWD) chose" >> "$FOLDER/log"
      printf 'provider "registry.terraform.io/hashicorp/aws" {\\n  version     = "%s"\\n  constraints = "x"\\n  hashes = [\\n    "h1:x",\\n  ]\\n}\\n' "\${CHOICE:-6.1.0}" > .terraform.lock.hcl
    fi
    mkdir -p .terraform/providers/registry.terraform.io/hashicorp/aws/6.1.0/any`;
  const log = () => readFileSync(join(folder, 'log'), 'utf8').trim().split('\n');
  const initializer = () => new Initializer({ terraformVersion: '1.11.4', directories: [] });
  const init = (which: Initializer, stack: SynthesizedStack) =>
    which.init(stack, { ...fake(INIT), directory: stack.directory });

  test('the first stack is initialised alone, the others follow with its lock file', async () => {
    const shared = initializer();
    await Promise.all(['a', 'b', 'c'].map((id) => init(shared, stackOf(id))));
    expect(log()).toHaveLength(3);
    expect(log()[0]).toBe('a chose');
    expect(log().slice(1).sort()).toEqual(['b locked', 'c locked']);
    expect(lockedAwsProvider(join(folder, 'c'))).toBe('6.1.0');
  });

  test('it is done again only when something changed, or the providers are gone', async () => {
    const stack = stackOf('a');
    await init(initializer(), stack);
    await init(initializer(), stack);
    expect(log()).toEqual(['a chose']);
    rmSync(join(stack.directory, '.terraform/providers'), { recursive: true });
    await init(initializer(), stack);
    expect(log()).toEqual(['a chose', 'a locked']);
  });

  test('a lock file of its own making gives way to a new constraint; one from the repository stays', async () => {
    await init(initializer(), stackOf('own'));
    await init(initializer(), stackOf('own', '~> 7.0'));
    expect(log()).toEqual(['own chose', 'own chose']);
    const committed = stackOf('committed', '~> 7.0');
    const text = readFileSync(join(folder, 'own', LOCK_FILE), 'utf8');
    writeFileSync(join(committed.directory, LOCK_FILE), text);
    await init(initializer(), committed);
    expect(log().at(-1)).toBe('committed locked');
  });

  test('when the first fails, another takes its place', async () => {
    const shared = initializer();
    const broken = shared.init(stackOf('broken'), { ...fake('exit 1'), directory: folder });
    const fine = init(shared, stackOf('fine'));
    await expect(broken).rejects.toThrow('terraform init failed');
    await fine;
    expect(existsSync(join(folder, 'fine', LOCK_FILE))).toBe(true);
  });
});
