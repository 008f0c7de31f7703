import { dereference, type JsonSchema, type ShapeName } from './json-schema';

interface FieldRow {
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

/** The Markdown field reference of a shape: a table with a row for each field, at every depth. */
export function fieldReference(name: ShapeName, schema: JsonSchema): string {
  const rows = fields(schema, schema, '', new Set());
  return [
    `# ${schema.title}`,
    '',
    schema.description,
    '',
    `Made from the shapes in factory/model by \`account-factory schema\`, as is \`schemas/${name}.schema.json\`.`,
    '',
    '| field | type | needed | meaning |',
    '|---|---|---|---|',
    ...rows.map(
      (row) => `| \`${row.path}\` | ${row.type} | ${row.required ? 'yes' : ''} | ${row.description} |`,
    ),
    '',
  ].join('\n');
}

function fields(
  schema: JsonSchema,
  root: JsonSchema,
  prefix: string,
  open: ReadonlySet<JsonSchema>,
): FieldRow[] {
  const own = dereference(schema, root);
  // An OU holds OUs: the reference shows one level of what repeats.
  if (open.has(own)) return [];
  const inside = new Set([...open, own]);
  const below = (inner: JsonSchema, path: string): FieldRow[] => fields(inner, root, path, inside);
  return [
    ...Object.entries(own.properties ?? {}).flatMap(([key, field]) => {
      const path = prefix === '' ? key : `${prefix}.${key}`;
      const row = {
        path,
        type: typeOf(field, root),
        required: own.required?.includes(key) ?? false,
        description: describe(field, root),
      };
      return [row, ...below(field, path)];
    }),
    ...(own.items ? below(own.items, `${prefix}[]`) : []),
    ...(typeof own.additionalProperties === 'object'
      ? below(own.additionalProperties, `${prefix}.<name>`)
      : []),
    ...[...(own.anyOf ?? []), ...(own.oneOf ?? [])].flatMap((branch) => below(branch, prefix)),
  ];
}

function typeOf(schema: JsonSchema, root: JsonSchema): string {
  const own = dereference(schema, root);
  const branches = own.anyOf ?? own.oneOf;
  if (branches) return [...new Set(branches.map((branch) => typeOf(branch, root)))].join(' or ');
  if (own.const !== undefined) return `\`${own.const}\``;
  if (own.enum) return own.enum.map((value) => `\`${value}\``).join(', ');
  if (own.type === 'array') return `list of ${own.items ? typeOf(own.items, root) : 'anything'}`;
  const names: Readonly<Record<string, string>> = {
    object: 'mapping',
    string: 'text',
    boolean: 'yes or no',
    integer: 'number',
  };
  return names[own.type ?? ''] ?? own.type ?? 'anything';
}

function describe(schema: JsonSchema, root: JsonSchema): string {
  const { description, examples, minimum, maximum, minLength, maxLength } = {
    ...dereference(schema, root),
    ...schema,
  };
  const bounds =
    minimum !== undefined && maximum !== undefined
      ? ` ${minimum} to ${maximum}.`
      : length(minLength, maxLength);
  const example = examples?.[0];
  const shown =
    example === undefined
      ? ''
      : ` Example: \`${typeof example === 'string' ? example : JSON.stringify(example)}\`.`;
  return `${description ?? ''}${bounds}${shown}`.replaceAll('|', '\\|');
}

function length(least: number | undefined, most: number | undefined): string {
  if (most === undefined) return '';
  return ` ${least ?? 0} to ${most} characters.`;
}
