import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProviderMirror } from '../../emulator/find-provider-mirror';
import { writeTerraformCliConfig } from '../../emulator/terraform-cli-config';
import { requireTerraform } from '../../emulator/terraform-program';
import { EMULATED_POLICY_TYPES } from '../../emulator/unsupported';
import { awsPolicyType, guardrailTypes } from '../../factory/model/guardrail-types';
import type { GuardrailType } from '../../factory/model/landing-zone';
import { jsonText } from '../../factory/text/json-text';
import { EmulatedOrganization, PROJECT } from './support/emulated-organization';
import { pipelineReport } from './support/pipeline-report';
import { runProgram } from './support/run-program';

jest.setTimeout(240_000);

/** The types that provider 5.100 makes policies of and the emulator doesn't. */
const PLANNED = ['backup', 'declarative-ec2', 'chatbot'] as const satisfies readonly GuardrailType[];

const DOCUMENTS: Readonly<Record<(typeof PLANNED)[number], unknown>> = {
  backup: {
    plans: {
      daily: {
        regions: { '@@assign': ['{{governedRegions}}'] },
        rules: {
          nightly: {
            schedule_expression: { '@@assign': 'cron(0 5 ? * * *)' },
            target_backup_vault_name: { '@@assign': 'Default' },
            lifecycle: { delete_after_days: { '@@assign': '35' } },
          },
        },
        selections: {
          tags: {
            tagged: {
              iam_role_arn: { '@@assign': 'arn:{{partition}}:iam::$account:role/backup' },
              tag_key: { '@@assign': 'backup' },
              tag_value: { '@@assign': ['daily'] },
            },
          },
        },
      },
    },
  },
  'declarative-ec2': {
    ec2_attributes: {
      serial_console_access: { status: { '@@assign': 'disabled' } },
      exception_message: { '@@assign': 'Ask the platform team of {{account:log-archive}}.' },
    },
  },
  chatbot: {
    chatbot: { platforms: { slack: { client: { '@@assign': 'disabled' } } } },
  },
};

const ORGANIZATION = `name: types
homeRegion: eu-central-1
governedRegions: [eu-central-1, eu-west-1]
managementAccount: { id: "123456789012" }
organizationalUnits:
  - name: Security
    guardrails: [of-chatbot]
baselines:
  nothing: { accessAnalyzer: false, s3PublicAccessBlock: false, ebsEncryption: false, ebsSnapshotBlock: false, amiBlock: false, ssmDocumentBlock: false }
defaults: { baseline: nothing }
guardrails: [of-backup, of-declarative-ec2]
terraform:
  awsProvider: "~> 5.100"
  state: { backend: local, path: terraform-state }
`;

describe('the types of policies', () => {
  let taken: ReadonlySet<GuardrailType>;
  beforeAll(async () => {
    taken = await takenByProvider();
  });

  test('that provider 5.100 knows are all but the newest', () => {
    const kind = (type: GuardrailType) => {
      if (EMULATED_POLICY_TYPES.has(awsPolicyType[type])) return 'applied to the emulator';
      return taken.has(type) ? 'planned by provider 5.100' : 'not in provider 5.100';
    };
    const kinds = guardrailTypes.map((type) => `  ${type}: ${kind(type)}`);
    process.stderr.write(`Policy types in the end-to-end tests:\n${kinds.join('\n')}\n`);
    expect([...taken]).toEqual(['scp', 'rcp', 'tag', 'backup', 'ai-opt-out', 'declarative-ec2', 'chatbot']);
  });

  test('that provider 5.100 does not know are refused before it is asked', async () => {
    const root = mkdtempSync(join(tmpdir(), 'account-factory-newer-'));
    try {
      const names = guardrailTypes.map((type) => `of-${type}`);
      const organization = ORGANIZATION.replace(/^guardrails: .*$/m, `guardrails: [${names.join(', ')}]`);
      writeFileSync(join(root, 'organization.yaml'), organization);
      for (const type of guardrailTypes) {
        mkdirSync(join(root, 'policies', type), { recursive: true });
        writeFileSync(join(root, 'policies', type, `of-${type}.json`), '{}');
      }
      const command = join(PROJECT, 'bin', 'account-factory.js');
      const { code, stdout } = await runProgram('node', [command, 'validate', '--format', 'json'], {
        cwd: root,
        env: process.env,
      });
      expect(code).toBe(1);
      const problems = JSON.parse(stdout) as readonly { readonly rule: string; readonly message: string }[];
      const refused = problems.filter(({ rule }) => rule === 'policy-type-needs-provider');
      expect(refused.map(({ message }) => /of the type (\S+)/.exec(message)?.[1]).sort()).toEqual(
        guardrailTypes.filter((type) => !taken.has(type)).sort(),
      );
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  test('that the emulator lacks are planned by the provider, with ids from the states of other stacks', async () => {
    const organization = await EmulatedOrganization.startEmpty();
    try {
      organization.write('organization.yaml', ORGANIZATION);
      organization.write(
        'accounts/log-archive.yaml',
        'email: aws+log-archive@example.com\norganizationalUnit: Security\n',
      );
      for (const type of PLANNED) {
        organization.write(`policies/${type}/of-${type}.json`, JSON.stringify(DOCUMENTS[type]));
      }
      organization.write(
        'terraform-state/organization.tfstate',
        stateWith({
          organization_id: 'o-exampleorgid',
          root_id: 'r-exam',
          ou_security_id: 'ou-exam-security1',
        }),
      );
      organization.write(
        'terraform-state/account-log-archive.tfstate',
        stateWith({ account_id: '222222222222' }),
      );

      const { changes } = pipelineReport(
        await organization.factory('plan', 'guardrails', '--format', 'json'),
      );
      expect(changes.guardrails).toEqual({
        'aws_organizations_policy.of-backup': 'create',
        'aws_organizations_policy.of-chatbot': 'create',
        'aws_organizations_policy.of-declarative-ec2': 'create',
        'aws_organizations_policy_attachment.of-backup_root': 'create',
        'aws_organizations_policy_attachment.of-chatbot_ou_security': 'create',
        'aws_organizations_policy_attachment.of-declarative-ec2_root': 'create',
      });

      const planned = await plannedPolicies(organization);
      expect(planned.get('of-backup')).toMatchObject({ type: 'BACKUP_POLICY' });
      expect(JSON.parse(planned.get('of-backup')?.content ?? '')).toMatchObject({
        plans: {
          daily: {
            regions: { '@@assign': ['eu-central-1', 'eu-west-1'] },
            selections: {
              tags: { tagged: { iam_role_arn: { '@@assign': 'arn:aws:iam::$account:role/backup' } } },
            },
          },
        },
      });
      expect(JSON.parse(planned.get('of-declarative-ec2')?.content ?? '')).toEqual({
        ec2_attributes: {
          serial_console_access: { status: { '@@assign': 'disabled' } },
          exception_message: { '@@assign': 'Ask the platform team of 222222222222.' },
        },
      });
      expect(planned.get('of-chatbot')).toMatchObject({
        type: 'CHATBOT_POLICY',
        content: JSON.stringify(DOCUMENTS.chatbot),
      });
    } finally {
      await organization.stop();
    }
  });
});

/** The types with which `terraform validate` takes a policy. */
async function takenByProvider(): Promise<ReadonlySet<GuardrailType>> {
  requireTerraform();
  const folder = mkdtempSync(join(tmpdir(), 'account-factory-types-'));
  try {
    const mirror = findProviderMirror();
    const env = {
      ...process.env,
      CHECKPOINT_DISABLE: '1',
      ...(mirror ? { TF_CLI_CONFIG_FILE: writeTerraformCliConfig(mirror, folder) } : {}),
    };
    const policies = guardrailTypes.map((type) => [
      type,
      { name: type, type: awsPolicyType[type], content: '{}' },
    ]);
    writeFileSync(
      join(folder, 'main.tf.json'),
      jsonText({
        terraform: { required_providers: { aws: { source: 'hashicorp/aws', version: '~> 5.100' } } },
        resource: { aws_organizations_policy: Object.fromEntries(policies) },
      }),
    );
    const terraform = (...args: string[]) => runProgram('terraform', args, { cwd: folder, env });
    expect(await terraform('init', '-backend=false', '-input=false')).toMatchObject({ code: 0 });
    const { diagnostics } = JSON.parse((await terraform('validate', '-json')).stdout) as {
      readonly diagnostics: readonly { readonly snippet?: { readonly context?: string } }[];
    };
    const refused = diagnostics.map(({ snippet }) => snippet?.context ?? '');
    return new Set(guardrailTypes.filter((type) => !refused.some((context) => context.endsWith(`.${type}`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A state that holds outputs alone, as another stack's would. */
function stateWith(outputs: Readonly<Record<string, string>>): string {
  return jsonText({
    version: 4,
    terraform_version: '1.10.0',
    serial: 1,
    lineage: 'made-up',
    resources: [],
    outputs: Object.fromEntries(
      Object.entries(outputs).map(([name, value]) => [name, { value, type: 'string' }]),
    ),
  });
}

interface PlannedPolicy {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

async function plannedPolicies(
  organization: EmulatedOrganization,
): Promise<ReadonlyMap<string, PlannedPolicy>> {
  const args = ['-chdir=cdktf.out/stacks/guardrails', 'show', '-json', 'plan.tfplan'];
  const { stdout } = await organization.run('terraform', ...args);
  const { planned_values } = JSON.parse(stdout) as {
    readonly planned_values: {
      readonly root_module: {
        readonly resources: readonly { readonly type: string; readonly values: PlannedPolicy }[];
      };
    };
  };
  return new Map(
    planned_values.root_module.resources
      .filter(({ type }) => type === 'aws_organizations_policy')
      .map(({ values }) => [values.name, values]),
  );
}
