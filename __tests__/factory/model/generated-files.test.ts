import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { generatedFiles } from '../../../factory/model/generated-files';
import { type JsonSchema, jsonSchema, shapeNames } from '../../../factory/model/json-schema';
import { listFiles } from '../../../factory/source/list-files';

const project = join(__dirname, '..', '..', '..');
const read = (file: string): string => readFileSync(join(project, file), 'utf8');

describe('generated files', () => {
  test.each(generatedFiles())(
    '$path is current (`account-factory schema` writes it)',
    ({ path, content }) => {
      expect(read(path)).toBe(content);
    },
  );
});

describe.each(shapeNames)('JSON Schema of %s', (name) => {
  const schema = jsonSchema(name);

  test('is draft-07', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
  });

  test('describes every field, every item and every value with a free key', () => {
    const bare: string[] = [];
    const walk = (node: JsonSchema, path: string): void => {
      for (const [key, field] of Object.entries(node.properties ?? {})) {
        const described = field.description ?? field.$ref ?? field.allOf?.[0]?.$ref;
        if (described === undefined) bare.push(`${path}${key}`);
        walk(field, `${path}${key}.`);
      }
      for (const nameless of [node.items, node.additionalProperties]) {
        if (typeof nameless === 'object' && !nameless.description && !nameless.$ref) bare.push(`${path}[]`);
      }
      const inner = [node.items, node.additionalProperties, ...(node.anyOf ?? []), ...(node.oneOf ?? [])];
      for (const below of inner) if (typeof below === 'object') walk(below, `${path}*.`);
      for (const [key, definition] of Object.entries(node.definitions ?? {})) walk(definition, `${key}.`);
    };
    walk(schema, '');
    expect(bare).toEqual([]);
  });
});

describe('the example organisation', () => {
  const ajv = new Ajv({ strict: false });
  const files = ['organization.yaml', ...listFiles(project, 'accounts').files];

  test.each(files)('%s carries its schema modeline and fits the schema', (file) => {
    const text = read(file);
    const modeline = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text.split('\n')[0] ?? '');
    expect(modeline).not.toBeNull();
    const schema = JSON.parse(read(join(file, '..', modeline?.[1] ?? ''))) as object;
    const validate = ajv.compile(schema);
    validate(parse(text));
    expect(validate.errors).toBeNull();
  });
});
