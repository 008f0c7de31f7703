import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { organizationFolder } from '../organization-folder';

const bin = join(__dirname, '..', '..', '..', 'bin', 'account-factory.js');

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { status, stdout, stderr };
}

const deny = (action: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: action, Resource: '*' }] });

/** The root has one guardrail more than it takes; another is moved down by an exception, and one spares by condition. */
const { root, remove } = organizationFolder({
  'organization.yaml': `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1, eu-west-1]
managementAccount: { id: "111111111111" }
packGuardrails: true
quotas: { policies: { scp: { perTarget: 2 } } }
guardrails:
  - deny-leaving
  - guardrail: deny-users
    except: { accounts: [payments-dev] }
organizationalUnits:
  - name: Workloads
    guardrails:
      - guardrail: deny-closing
        except: { organizationalUnits: [Workloads/Legacy] }
    organizationalUnits:
      - name: Legacy
      - name: Prod
`,
  'accounts/payments-prod.yaml': `email: aws+payments-prod@example.com
organizationalUnit: Workloads/Prod
`,
  'accounts/payments-dev.yaml': `email: aws+payments-dev@example.com
organizationalUnit: Workloads/Legacy
`,
  'policies/scp/deny-leaving.json': deny('organizations:LeaveOrganization'),
  'policies/scp/deny-users.json': deny('iam:CreateUser'),
  'policies/scp/deny-closing.json': deny('account:CloseAccount'),
});
afterAll(remove);

/** Lines of a table without its head, cells apart by one `|`. */
const rows = (text: string): string[] =>
  text
    .trimEnd()
    .split('\n')
    .slice(2)
    .map((line) => line.replace(/ {2,}/g, '|'));

describe('guardrails', () => {
  test('prints places and characters used and left for each target, packed and before', () => {
    const { status, stdout } = run('guardrails', '--root', root);
    expect(status).toBe(0);
    expect(rows(stdout)).toEqual([
      'root|scp|2 of 2 (unpacked 3)|0|pack-scp-root-1|247|9993|deny-leaving (114), deny-users (171)',
      'OU Workloads/Prod|scp|2 of 2|0|deny-closing|103|10137',
    ]);
  });

  test('says the same as JSON, with what is inherited', () => {
    const { stdout } = run('guardrails', '--root', root, '--format', 'json');
    expect(JSON.parse(stdout)).toEqual([
      {
        target: 'root',
        kind: 'root',
        type: 'scp',
        places: { quota: 2, takenByAws: 1, used: 2, left: 0, usedUnpacked: 3, leftUnpacked: -1 },
        inherited: 0,
        policies: [
          {
            name: 'pack-scp-root-1',
            characters: expect.any(Number),
            left: expect.any(Number),
            guardrails: [
              { name: 'deny-leaving', characters: 114 },
              { name: 'deny-users', characters: expect.any(Number) },
            ],
          },
        ],
      },
      expect.objectContaining({
        target: 'OU Workloads/Prod',
        kind: 'organizationalUnit',
        slug: 'workloads-prod',
        inherited: 1,
      }),
    ]);
  });

  test('with an account prints each level, what it is in and what attaches it', () => {
    const { status, stdout } = run('guardrails', 'payments-prod', '--root', root);
    expect(status).toBe(0);
    expect(rows(stdout)).toEqual([
      expect.stringMatching(
        /^root\|scp\|2 of 2 \(unpacked 3\)\|0\|deny-leaving\|yes\|pack-scp-root-1\|\d+\|\d+\|organization.yaml:8$/,
      ),
      expect.stringMatching(/^\|deny-users\|yes\|pack-scp-root-1\|\d+\|\d+\|organization.yaml:9$/),
      'OU Workloads|scp|1 of 2|1|(none; 1 policy from above)',
      'OU Workloads/Prod|scp|2 of 2|0|deny-closing|yes|deny-closing|103|10137|organization.yaml:14',
      'account payments-prod|scp|1 of 2|1|(none; 2 policies from above)',
    ]);
  });

  test('says which guardrails spare the account, and so does show', () => {
    const { stdout } = run('guardrails', 'payments-dev', '--root', root, '--format', 'json');
    const levels = JSON.parse(stdout) as { target: string; guardrails: { name: string; holds: boolean }[] }[];
    expect(
      levels.map(({ target, guardrails }) => [target, guardrails.map(({ name, holds }) => [name, holds])]),
    ).toEqual([
      [
        'root',
        [
          ['deny-leaving', true],
          ['deny-users', false],
        ],
      ],
      ['OU Workloads', []],
      ['OU Workloads/Legacy', []],
      ['account payments-dev', []],
    ]);
    const shown = rows(run('show', 'payments-dev', '--root', root).stdout).filter((row) =>
      row.startsWith('guardrails.'),
    );
    expect(shown).toEqual([
      'guardrails.deny-leaving|on|root|policies/scp/deny-leaving.json',
      'guardrails.deny-users|off|root, excepted|policies/scp/deny-users.json',
    ]);
  });

  test('tells an account that is not there, with the nearest name', () => {
    expect(run('guardrails', 'payments-pord', '--root', root)).toEqual({
      status: 2,
      stdout: '',
      stderr: 'There is no account request "payments-pord". Did you mean "payments-prod"?\n',
    });
  });

  test.each([
    ['after', ['guardrails', 'test', '--root', root]],
    ['before', ['guardrails', '--root', root, 'test']],
  ])('gives its subcommands the options %s their name', (_, args) => {
    expect(run(...args)).toMatchObject({ status: 0, stderr: '0 cases on 0 guardrails: all passed.\n' });
  });
});
