import type { LandingZoneFile } from '../pipeline/landing-zone-file';
import { neededOutputs } from '../pipeline/needed-outputs';
import type { SynthesizedStack } from '../pipeline/synthesized-stack';
import { LOCK_FILE, parseLockFile } from '../pipeline/terraform/lock-file';
import { code, markdownTable } from '../text/markdown';
import { runsIn } from './runs-in';
import { stackPurpose } from './stack-purpose';
import { stateInWords } from './state-in-words';

/** Where the root modules are, in the folder that is exported to. */
export const STACKS = 'stacks';

export interface StackReadmeProps {
  readonly stack: SynthesizedStack;
  readonly landingZone: LandingZoneFile | undefined;
  /** Names of the files of its root module. */
  readonly files: readonly string[];
  /** Text of its lock file. @default - it has none */
  readonly lockFile?: string;
  /** Stacks that are in the export. */
  readonly exported: ReadonlySet<string>;
}

/** The README of one root module: all that is to be known to plan and to change it. */
export function stackReadme(props: StackReadmeProps): string {
  const { stack, files } = props;
  const sections = [
    ...facts(props),
    ...applyBefore(props),
    ...inputs(stack),
    ...outputs(stack),
    ...resources(stack),
    ['Files', markdownTable(['file', 'holds'], files.map(fileRow))],
    ['Plan', planning(props)],
  ];
  return `# ${stack.id}\n\n${introduction(props)}${sections
    .map(([title, text]) => `\n## ${title}\n\n${text}`)
    .join('')}`;
}

type Section = readonly [title: string, text: string];

function introduction({ stack, landingZone }: StackReadmeProps): string {
  const slug = landingZone?.stacks[stack.id]?.account;
  const account = landingZone?.accounts.find((candidate) => candidate.slug === slug);
  const of =
    account === undefined
      ? ''
      : `It is of the account ${code(account.name)} (${code(account.email)}) in the organizational unit ${code(account.organizationalUnit)}.\n`;
  return `${stackPurpose(stack.id) ?? 'A Terraform root module.'}\n${of}`;
}

function facts({ stack, landingZone, lockFile }: StackReadmeProps): readonly Section[] {
  const { required_version: version, required_providers: providers = {} } = stack.json.terraform ?? {};
  const places = runsIn(stack.json, landingZone).map(({ account, role, regions }) => [
    'works in',
    `${account}, ${role === undefined ? 'with the credentials that terraform is started with' : `by the role ${code(role)}`}` +
      (regions.length === 0 ? '' : `, in ${regions.join(', ')}`),
  ]);
  const locked = parseLockFile(lockFile ?? '');
  const needed = Object.entries(providers).map(([name, { source = `hashicorp/${name}`, version = '' }]) => {
    const build = locked.find(({ address }) => address.endsWith(`/${source.toLowerCase()}`));
    return [
      'provider',
      `${code(source)} ${version === '' ? '' : code(version)}${build ? `, locked to ${build.version}` : ''}`,
    ];
  });
  const rows = [
    ...places,
    ['state', stateInWords(stack)],
    ...(version === undefined ? [] : [['Terraform', code(version)]]),
    ...needed,
  ];
  return [['At a glance', markdownTable(['', ''], rows)]];
}

function applyBefore({ stack, exported }: StackReadmeProps): readonly Section[] {
  if (stack.dependencies.length === 0) return [['Apply before it', 'Nothing.\n']];
  const lines = [...stack.dependencies]
    .sort()
    .map((id) =>
      exported.has(id) ? `- [${id}](../${id}/README.md)\n` : `- ${code(id)} (not in this export)\n`,
    );
  return [['Apply before it', lines.join('')]];
}

function inputs({ text, json }: SynthesizedStack): readonly Section[] {
  const fromStates = [...neededOutputs(text)].sort(([a], [b]) => (a < b ? -1 : 1));
  const variables = Object.entries(json.variable ?? {});
  const sections: Section[] = [];
  if (fromStates.length > 0) {
    const rows = fromStates.map(([id, names]) => [code(id), [...names].sort().map(code).join(', ')]);
    sections.push([
      'Inputs from other states',
      `Read by \`terraform_remote_state\`. Terraform stops when one of them is not there.\n\n${markdownTable(['state of', 'outputs'], rows)}`,
    ]);
  }
  if (variables.length > 0) {
    const rows = variables.map(([name, { default: fallback, description = '', ephemeral }]) => [
      code(name),
      fallback === undefined ? 'none: it has to be set' : code(asText(fallback)),
      `${description}${ephemeral === true ? ' A saved plan does not hold it: set it for the plan and for its apply, or for neither.' : ''}`,
    ]);
    sections.push(['Variables', markdownTable(['name', 'default', 'what it is'], rows)]);
  }
  return sections.length > 0 ? sections : [['Inputs', 'None.\n']];
}

function outputs({ json }: SynthesizedStack): readonly Section[] {
  const rows = Object.entries(json.output ?? {}).map(([name, { value }]) => [
    code(name),
    code(asText(value)),
  ]);
  return [['Outputs', rows.length === 0 ? 'None.\n' : markdownTable(['name', 'value'], rows)]];
}

function resources({ json }: SynthesizedStack): readonly Section[] {
  const rows = [
    ...Object.entries(json.resource ?? {}).map(([type, named]) => [
      code(type),
      String(Object.keys(named).length),
    ]),
    ...Object.entries(json.module ?? {}).map(([name, call]) => [
      `module ${code(name)}`,
      `from ${code(asText((call as { source?: unknown }).source))}`,
    ]),
  ];
  return [['Resources', rows.length === 0 ? 'None.\n' : markdownTable(['type', 'how many'], rows)]];
}

const HOLDS: Readonly<Record<string, string>> = {
  [LOCK_FILE]: 'the provider builds that are used; terraform keeps it',
  backend: 'where the state is',
  main: 'resources, modules and data sources',
  outputs: 'what other root modules read',
  providers: 'account, role and regions',
  'remote-state': 'states of other root modules that are read',
  variables: 'what can be set when terraform is started',
  versions: 'versions of Terraform and providers',
};

function fileRow(file: string): readonly string[] {
  const holds = HOLDS[file.replace(/\.tf(\.json)?$/, '')];
  return [code(file), holds ?? (file.startsWith('modules/') ? 'a module that this one calls' : '')];
}

function planning({ stack, landingZone }: StackReadmeProps): string {
  const [place] = runsIn(stack.json, landingZone);
  const who =
    place?.role === undefined
      ? `Credentials of ${place?.account ?? 'the account'} are needed.`
      : 'Credentials are needed that may assume the role above, and read the states.';
  return `${who}\n\n\`\`\`sh\nterraform init\nterraform plan\n\`\`\`\n`;
}

/** Text as it is; anything else as JSON. */
function asText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
