import { z } from 'zod';
import { accountRequest } from './account-request';
import { customizationFile } from './customization-file';
import { guardrailTest } from './guardrail-test';
import { organizationFile } from './organization-file';

const shapes = {
  organization: organizationFile,
  'account-request': accountRequest,
  'guardrail-test': guardrailTest,
  customization: customizationFile,
} as const satisfies Record<string, z.ZodType>;
/** The files that have a shape. */
export type ShapeName = keyof typeof shapes;
export const shapeNames = Object.keys(shapes) as readonly ShapeName[];

/** The part of JSON Schema (draft-07) that the shapes come out as. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

const made = new Map<ShapeName, JsonSchema>();

/** JSON Schema (draft-07, which editors know best) of a file. It is made once: did-you-mean asks for each unknown key. */
export function jsonSchema(name: ShapeName): JsonSchema {
  const schema =
    made.get(name) ?? (z.toJSONSchema(shapes[name], { target: 'draft-7', io: 'input' }) as JsonSchema);
  made.set(name, schema);
  return schema;
}

/** A schema with its `$ref` followed. */
export function dereference(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const [inAllOf] = schema.allOf ?? [];
  const ref = schema.$ref ?? inAllOf?.$ref;
  if (ref === undefined) return schema;
  if (ref === '#') return root;
  return root.definitions?.[ref.replace('#/definitions/', '')] ?? schema;
}
