import { PipelineError } from '../../pipeline/pipeline-error';
import { type Block, type Body, bodyText, hclExpression, hclList, hclObject } from './body';
import type { ProviderSchemas, SchemaBlock, SchemaKind } from './provider-schema';

type Json = Readonly<Record<string, unknown>>;

/** How an argument that Terraform itself knows is written, wherever that is not by the schema of a provider. */
type Writer = (name: string, value: unknown) => Body;

const asExpression: Writer = (name, value) => [{ name, expression: hclExpression(value) }];

/** Addresses and types, which JSON has as strings, and which are no strings. */
const asReference: Writer = (name, value) => [{ name, expression: reference(value) }];

/** `providers` of a module: names of configurations on both sides. */
const asProviders: Writer = (name, value) => [
  {
    name,
    expression: hclObject(
      Object.entries(value as Json).map(([key, configuration]) => ({
        name: key,
        expression: reference(configuration),
      })),
    ),
  },
];

function asBlocks(arguments_: Readonly<Record<string, Writer>> = {}): Writer {
  return (name, value) =>
    objectsOf(value).map((one) => ({ header: name, body: bodyOf(one, NO_BLOCKS, arguments_) }));
}

const CONDITIONS = { precondition: asBlocks(), postcondition: asBlocks() };

const refused: Writer = (name) => {
  throw new PipelineError(
    `There is a block ${name} in a resource, which export can't write in HCL. Export without --hcl.`,
  );
};

/** Arguments of every resource and data source. */
const META_ARGUMENTS: Readonly<Record<string, Writer>> = {
  count: asExpression,
  for_each: asExpression,
  provider: asReference,
  depends_on: asReference,
  lifecycle: asBlocks({ ignore_changes: asReference, replace_triggered_by: asReference, ...CONDITIONS }),
  ...Object.fromEntries(['dynamic', 'provisioner', 'connection'].map((name) => [name, refused])),
};

const MODULE_ARGUMENTS = { ...META_ARGUMENTS, providers: asProviders };
const VARIABLE_ARGUMENTS = { type: asReference, validation: asBlocks() };
const OUTPUT_ARGUMENTS = { depends_on: asReference, ...CONDITIONS };
const REFERENCES = { to: asReference, from: asReference, provider: asReference, lifecycle: asBlocks() };
const NO_BLOCKS: SchemaBlock = {};

/**
 * Blocks of Terraform's JSON as HCL that means the same. Whether an object is a block or the value of an argument is in the schemas
 * of the providers.
 *
 * @param json - a file of a root module: `{ resource: { aws_iam_role: { audit: {…} } } }`
 * @throws PipelineError when a schema is missing, or something is in it that has no known form
 */
export function hclText(json: Json, schemas: ProviderSchemas): string {
  return bodyText(Object.entries(json).flatMap(([kind, value]) => blocksOf(kind, value as Json, schemas)));
}

function blocksOf(kind: string, value: Json, schemas: ProviderSchemas): readonly Block[] {
  switch (kind) {
    case 'resource':
    case 'data':
    case 'ephemeral':
      return Object.entries(value).flatMap(([type, named]) =>
        namedBlocks(
          `${kind} ${hclExpression(type)}`,
          named as Json,
          schemaOf(schemas, kind, type),
          META_ARGUMENTS,
        ),
      );
    case 'provider':
      return Object.entries(value).flatMap(([name, configurations]) =>
        objectsOf(configurations).map((configuration) => ({
          header: `provider ${hclExpression(name)}`,
          body: bodyOf(configuration, known(schemas.ofProvider(name), `provider ${name}`), {}),
        })),
      );
    case 'module':
      return namedBlocks(kind, value, NO_BLOCKS, MODULE_ARGUMENTS);
    case 'variable':
      return namedBlocks(kind, value, NO_BLOCKS, VARIABLE_ARGUMENTS);
    case 'output':
      return namedBlocks(kind, value, NO_BLOCKS, OUTPUT_ARGUMENTS);
    case 'terraform':
      return [{ header: kind, body: bodyOf(value, NO_BLOCKS, TERRAFORM_ARGUMENTS) }];
    case 'locals':
      return [{ header: kind, body: bodyOf(value, NO_BLOCKS, {}) }];
    case 'import':
    case 'moved':
    case 'removed':
      return objectsOf(value).map((one) => ({ header: kind, body: bodyOf(one, NO_BLOCKS, REFERENCES) }));
    default:
      throw new PipelineError(
        `There is a block ${kind} in a stack, which export can't write in HCL. Export without --hcl.`,
      );
  }
}

const labelled: Writer = (name, value) =>
  Object.entries(value as Json).map(([label, one]) => ({
    header: `${name} ${hclExpression(label)}`,
    body: bodyOf(one as Json, NO_BLOCKS, {}),
  }));

const TERRAFORM_ARGUMENTS: Readonly<Record<string, Writer>> = {
  required_providers: asBlocks(),
  backend: labelled,
  cloud: asBlocks({ workspaces: asBlocks() }),
};

function namedBlocks(
  header: string,
  named: Json,
  schema: SchemaBlock,
  arguments_: Readonly<Record<string, Writer>>,
): readonly Block[] {
  return Object.entries(named).map(([name, value]) => ({
    header: `${header} ${hclExpression(name)}`,
    body: bodyOf(value as Json, schema, arguments_),
  }));
}

/** @param arguments_ - how arguments are written that the schema does not decide on */
function bodyOf(value: Json, schema: SchemaBlock, arguments_: Readonly<Record<string, Writer>>): Body {
  return Object.entries(value).flatMap(([name, content]) => {
    if (content === null || content === undefined) return [];
    const own = arguments_[name];
    if (own) return own(name, content);
    const nested = schema.block_types?.[name];
    if (nested === undefined) return asExpression(name, content);
    return objectsOf(content).map((one) => ({ header: name, body: bodyOf(one, nested.block, {}) }));
  });
}

/** JSON has one block as an object, or any number of them as a list. */
function objectsOf(value: unknown): readonly Json[] {
  return (Array.isArray(value) ? value : [value]) as readonly Json[];
}

function reference(value: unknown): string {
  if (Array.isArray(value)) return hclList(value.map(reference));
  return String(value).replace(/^\$\{(.*)\}$/s, '$1');
}

function schemaOf(schemas: ProviderSchemas, kind: SchemaKind, type: string): SchemaBlock {
  // Built into terraform, which lists it only where a stack has no other provider of data.
  if (type === 'terraform_remote_state' || type === 'terraform_data') return NO_BLOCKS;
  return known(schemas.of(kind, type), `${kind} ${type}`);
}

function known(schema: SchemaBlock | undefined, what: string): SchemaBlock {
  if (schema) return schema;
  throw new PipelineError(
    `Of ${what} the schema is not known, and without it a block can't be told from a map. Run \`account-factory plan\` on a stack ` +
      'that has it, which installs its provider; or export without --hcl.',
  );
}
