import { jsonText } from '../text/json-text';

/** The language that root modules are exported in. */
export interface Syntax {
  /** `.tf.json` */
  readonly extension: string;
  /** @param blocks - as in a file of Terraform's JSON */
  print(blocks: Readonly<Record<string, unknown>>): string;
}

/** What was synthesized and applied, as it is. */
export const JSON_SYNTAX: Syntax = { extension: '.tf.json', print: jsonText };
