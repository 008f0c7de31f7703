import { jsonText } from '../text/json-text';
import { coveragePage } from './control-coverage/coverage-page';
import { fieldReference } from './field-reference';
import { jsonSchema, shapeNames } from './json-schema';

export interface GeneratedFile {
  /** Relative to the root of the repository. */
  readonly path: string;
  readonly content: string;
}

/** Everything that is made from the shapes and from data, and committed; a test holds that what is committed is current. */
export function generatedFiles(): GeneratedFile[] {
  const fromShapes = shapeNames.flatMap((name) => {
    const schema = jsonSchema(name);
    return [
      { path: `schemas/${name}.schema.json`, content: jsonText(schema) },
      { path: `help/fields/${name}.md`, content: fieldReference(name, schema) },
    ];
  });
  return [...fromShapes, { path: 'help/coverage.md', content: coveragePage() }];
}
