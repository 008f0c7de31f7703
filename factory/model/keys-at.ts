import type { Pointer } from '../diagnostics/problem';
import { dereference, type JsonSchema, jsonSchema, type ShapeName } from './json-schema';

/** The keys that a shape allows at a place, for did-you-mean. Worked out from the JSON Schema only when asked. */
export function keysAt(shape: ShapeName, pointer: Pointer): string[] {
  const root = jsonSchema(shape);
  let schemas = [root];
  for (const step of pointer) {
    schemas = schemas
      .flatMap((schema) => alternatives(schema, root))
      .flatMap((schema) => below(schema, step));
  }
  return schemas
    .flatMap((schema) => alternatives(schema, root))
    .flatMap(({ properties, propertyNames }) => [
      ...Object.keys(properties ?? {}),
      ...(propertyNames?.enum ?? []).map(String),
    ]);
}

function alternatives(schema: JsonSchema, root: JsonSchema): JsonSchema[] {
  const own = dereference(schema, root);
  return [
    own,
    ...[...(own.anyOf ?? []), ...(own.oneOf ?? [])].flatMap((branch) => alternatives(branch, root)),
  ];
}

function below(schema: JsonSchema, step: string | number): JsonSchema[] {
  if (typeof step === 'number') return schema.items ? [schema.items] : [];
  const property = schema.properties?.[step];
  if (property) return [property];
  return typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
}
