import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { synthesize } from '../../constructs/synthesize';
import { loadLandingZone } from '../../factory/load';
import { organizationFolder } from '../factory/organization-folder';

interface Stack {
  readonly terraform: {
    readonly backend?: Readonly<Record<string, Place>>;
    readonly cloud?: Place;
  };
  readonly data?: {
    readonly terraform_remote_state?: Readonly<Record<string, { readonly config: Place }>>;
  };
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
}

/** Where one state is, as the backends of all three kinds say it. */
interface Place {
  readonly path?: string;
  readonly bucket?: string;
  readonly key?: string;
  readonly organization?: string;
  readonly workspaces?: { readonly name: string };
}

interface Organisation {
  readonly text: string;
  /** States that its stacks write, and those that they read of each other. */
  readonly states: ReadonlySet<string>;
  readonly read: ReadonlySet<string>;
  /** Values of an attribute that is unique in all of AWS. */
  values(type: string, attribute: string): readonly unknown[];
}

const DEV = { name: 'acme-dev', id: '121212121212', email: 'aws+dev-' } as const;
const PROD = { name: 'acme', id: '111111111111', email: 'aws+' } as const;

/** Two folders of one repository, with the same OUs and the same requests but for the e-mail addresses. */
async function organisation(
  { name, id, email }: typeof DEV | typeof PROD,
  state: string,
): Promise<Organisation> {
  const { root, remove } = organizationFolder({
    'organization.yaml': `name: ${name}
homeRegion: eu-central-1
governedRegions: [eu-central-1]
managementAccount: { id: "${id}" }
organizationalUnits:
  - name: Workloads
baselines:
  plain: { accountAlias: true }
defaults: { baseline: plain }
terraform:
  state: ${state}
`,
    'accounts/payments-prod.yaml': `email: ${email}payments-prod@example.com\norganizationalUnit: Workloads\n`,
  });
  try {
    const { value, problems } = await loadLandingZone(root);
    expect(problems).toEqual([]);
    if (value === undefined) throw new Error('There is no landing zone.');
    const outDir = join(root, 'cdktf.out');
    mkdirSync(outDir);
    const stacks = synthesize(value, { rootDir: root, outDir }).map(({ directory }) => {
      const text = readFileSync(join(directory, 'cdk.tf.json'), 'utf8');
      return { directory, text, json: JSON.parse(text) as Stack };
    });
    const places = (of: (stack: Stack) => readonly Place[]) =>
      new Set(stacks.flatMap(({ directory, json }) => of(json).map((place) => whereIs(place, directory))));
    return {
      text: stacks.map(({ text }) => text).join(''),
      states: places(({ terraform: { backend, cloud } }) => [
        ...Object.values(backend ?? {}),
        ...(cloud ? [cloud] : []),
      ]),
      read: places(({ data }) =>
        Object.values(data?.terraform_remote_state ?? {}).map(({ config }) => config),
      ),
      values: (type, attribute) =>
        stacks.flatMap(({ json }) =>
          Object.values(json.resource?.[type] ?? {}).map((resource) => resource[attribute]),
        ),
    };
  } finally {
    remove();
  }
}

function whereIs({ path, bucket, key, organization, workspaces }: Place, directory: string): string {
  if (path !== undefined) return resolve(directory, path);
  return bucket === undefined ? `${organization}/${workspaces?.name}` : `${bucket}/${key}`;
}

const shared = <T>(one: Iterable<T>, other: ReadonlySet<T>) => [...one].filter((value) => other.has(value));

describe('two organisations by --root', () => {
  const s3 = (bucket: string, more = '') => `{ backend: s3, bucket: ${bucket}, region: eu-central-1${more} }`;

  test.each([
    ['local files', '{ backend: local }', '{ backend: local }'],
    ['a bucket each', s3('acme-dev-terraform-state'), s3('acme-terraform-state')],
    ['one bucket, a prefix each', s3('acme-states', ', prefix: dev'), s3('acme-states', ', prefix: prod')],
    ['HCP Terraform', '{ backend: cloud, organization: acme }', '{ backend: cloud, organization: acme }'],
  ])('share no state: %s', async (_, devState, prodState) => {
    const dev = await organisation(DEV, devState);
    const prod = await organisation(PROD, prodState);
    expect(dev.states.size).toBeGreaterThan(2);
    expect(shared(dev.states, prod.states)).toEqual([]);
    for (const { read, states } of [dev, prod]) {
      expect(read.size).toBeGreaterThan(0);
      expect(shared(read, states)).toEqual([...read]);
    }
  });

  // Neither folder can see it of the other: help/two-organisations.md says what to do.
  test('one bucket without a prefix each is one state for both', async () => {
    const state = s3('acme-states');
    const dev = await organisation(DEV, state);
    const prod = await organisation(PROD, state);
    expect(dev.states).toEqual(prod.states);
  });

  test('share no name that is unique in all of AWS, and neither holds anything of the other', async () => {
    const dev = await organisation(DEV, '{ backend: local }');
    const prod = await organisation(PROD, '{ backend: local }');
    for (const [type, attribute] of [
      ['aws_organizations_account', 'email'],
      ['aws_iam_account_alias', 'account_alias'],
    ] as const) {
      const names = prod.values(type, attribute);
      expect(names).toHaveLength(1);
      expect(shared(names, new Set(dev.values(type, attribute)))).toEqual([]);
    }
    for (const text of [DEV.name, DEV.id, DEV.email]) {
      expect(dev.text).toContain(text);
      expect(prod.text).not.toContain(text);
    }
    expect(dev.text).not.toContain(PROD.id);
  });
});
