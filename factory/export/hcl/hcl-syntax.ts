import type { Syntax } from '../syntax';
import { hclText } from './hcl-text';
import type { ProviderSchemas } from './provider-schema';

/** Terraform's own language. */
export function hclSyntax(schemas: ProviderSchemas): Syntax {
  return { extension: '.tf', print: (blocks) => hclText(blocks, schemas) };
}
