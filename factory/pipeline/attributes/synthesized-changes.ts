import type { ResourceChange } from '../plan-summary';
import type { StackJson } from '../synthesized-stack';
import type { AttributeChange } from './attribute-change';
import { attributeChanges } from './attribute-changes';
import { knownAttributes } from './known-attributes';
import { mostTelling } from './most-attributes';

/** Arguments that terraform has for itself. */
const META = ['lifecycle', 'provider', 'depends_on', 'for_each', 'count', 'provisioner', 'connection'];

/** Arguments that providers mark as secrets: without a plan nothing else says so. */
const SECRET: Readonly<Record<string, readonly string[]>> = {
  aws_ssm_parameter: ['value', 'value_wo'],
  aws_secretsmanager_secret_version: ['secret_string', 'secret_binary', 'secret_string_wo'],
};

const REMOTE = /^\$\{data\.terraform_remote_state\.([\w-]+)\.outputs\.([\w-]+)\}$/;

/** What a stack that cannot be planned yet will make, as terraform will read it, in the form of a plan's changes. */
export function synthesizedChanges({ resource, module, provider }: StackJson): readonly ResourceChange[] {
  const regions = providerRegions(provider);
  return [
    ...Object.entries(resource ?? {}).flatMap(([type, named]) =>
      Object.entries(named).map(([name, block]) =>
        creation(`${type}.${name}`, type, argumentsOf(type, block), regionOf(type, block, regions)),
      ),
    ),
    ...Object.keys(module ?? {}).map((name) => creation(`module.${name}`, 'module', [], undefined)),
  ];
}

function creation(
  address: string,
  type: string,
  attributes: readonly AttributeChange[],
  region: string | undefined,
): ResourceChange {
  const values = Object.fromEntries(attributes.map(({ path, after }) => [path, after]));
  return {
    address,
    type,
    action: 'create',
    imported: false,
    movedFrom: undefined,
    reason: undefined,
    replacedFor: [],
    vanished: false,
    region,
    known: knownAttributes(type, values),
    attributes,
  };
}

function argumentsOf(type: string, block: Readonly<Record<string, unknown>>): readonly AttributeChange[] {
  const after = Object.fromEntries(Object.entries(block).filter(([name]) => !META.includes(name)));
  const mask = Object.fromEntries((SECRET[type] ?? []).map((name) => [name, true]));
  const changes = attributeChanges({ before: null, after, after_sensitive: mask }, () => undefined);
  return mostTelling(changes.flatMap(asRead), true);
}

/** An expression has no value yet; one that is an output of another stack is known by its name. */
function asRead({ after, ...change }: AttributeChange): readonly AttributeChange[] {
  if (after === undefined) return [change];
  const [, stack, output] = REMOTE.exec(after) ?? [];
  if (stack !== undefined) return [{ path: change.path, afterFrom: `${stack}.${output}` }];
  const text = after.replaceAll('$${', '\u0000').replaceAll('%%{', '\u0001');
  if (text.includes('${') || text.includes('%{')) return [];
  return [{ ...change, after: text.replaceAll('\u0000', '${').replaceAll('\u0001', '%{') }];
}

type Regions = ReadonlyMap<string, string>;

/** Regions by what a resource calls its provider: `aws`, `aws.eu-west-1`. */
function providerRegions(provider: StackJson['provider']): Regions {
  const blocks = Object.entries(provider ?? {}).flatMap(([name, own]) =>
    (Array.isArray(own) ? own : [own]).map((block: unknown) => [name, block] as const),
  );
  return new Map(
    blocks.flatMap(([name, block]) => {
      const { alias, region } = (block ?? {}) as { alias?: unknown; region?: unknown };
      if (typeof region !== 'string') return [];
      return [[typeof alias === 'string' ? `${name}.${alias}` : name, region] as const];
    }),
  );
}

function regionOf(
  type: string,
  block: Readonly<Record<string, unknown>>,
  regions: Regions,
): string | undefined {
  if (typeof block.region === 'string') return block.region;
  return regions.get(typeof block.provider === 'string' ? block.provider : (type.split('_')[0] ?? ''));
}
