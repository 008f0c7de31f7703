/** A block as a provider's schema has it: which of its arguments are blocks. Of `terraform providers schema -json`. */
export interface SchemaBlock {
  readonly block_types?: Readonly<Record<string, { readonly block: SchemaBlock }>>;
}

interface Schema {
  readonly block: SchemaBlock;
}

interface ProviderSchema {
  readonly provider?: Schema;
  readonly resource_schemas?: Readonly<Record<string, Schema>>;
  readonly data_source_schemas?: Readonly<Record<string, Schema>>;
  readonly ephemeral_resource_schemas?: Readonly<Record<string, Schema>>;
}

/** What `terraform providers schema -json` prints. */
export interface SchemasJson {
  /** By address: `registry.terraform.io/hashicorp/aws`. */
  readonly provider_schemas?: Readonly<Record<string, ProviderSchema>>;
}

const KINDS = {
  resource: 'resource_schemas',
  data: 'data_source_schemas',
  ephemeral: 'ephemeral_resource_schemas',
} as const;

export type SchemaKind = keyof typeof KINDS;

/** Schemas of the providers of some stacks. */
export class ProviderSchemas {
  readonly #schemas: readonly (readonly [address: string, schema: ProviderSchema])[];

  constructor({ provider_schemas: schemas = {} }: SchemasJson) {
    this.#schemas = Object.entries(schemas);
  }

  /** @returns undefined when no provider has the type */
  of(kind: SchemaKind, type: string): SchemaBlock | undefined {
    for (const [, schema] of this.#schemas) {
      const found = schema[KINDS[kind]]?.[type];
      if (found) return found.block;
    }
    return undefined;
  }

  /** Of the configuration of a provider. @param name - `aws` */
  ofProvider(name: string): SchemaBlock | undefined {
    return this.#schemas.find(([address]) => address.endsWith(`/${name}`))?.[1].provider?.block;
  }
}
