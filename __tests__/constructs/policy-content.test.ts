import fc from 'fast-check';
import { terraformText } from '../../constructs/terraform-text';
import { splitLateValues } from '../../factory/guardrails/late-value';
import { checkWorkspace } from '../../factory/load';
import { resolveGuardrails } from '../../factory/model/resolve/resolve-guardrails';
import { organizationFolder } from '../factory/organization-folder';
import { evaluate } from './synthesized';

const texts = fc.oneof(
  fc.constantFrom(
    '${aws:PrincipalTag/team}',
    '$${x}',
    '%{ if true }',
    'arn:aws:s3:::${aws:username}/*',
    'TfToken[TOKEN.1]',
    '*',
    '- a: b #c',
    '<<',
    'é😀\u2028',
    '"\\\n\t',
    'yes',
    '012345678901',
    '~',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
/** Any JSON, with keys and texts that mean something to YAML, Terraform or CDKTF. */
const documents = fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    texts,
    fc.boolean(),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(
    texts.filter((key) => key !== '__proto__'),
    tie('value'),
    { maxKeys: 4 },
  ),
})).object;

test('a document of any content is minified and reaches Terraform as it is', () => {
  const written = fc
    .sample(documents, { numRuns: 300, seed: 3 })
    .filter((document) => !JSON.stringify(document).includes('{{'))
    .map((document, index) => ({ name: `tag-${index}`, document }));
  const { root, remove } = organizationFolder({
    'organization.yaml': `name: acme
homeRegion: eu-central-1
governedRegions: [eu-central-1]
managementAccount: { id: "111111111111" }
guardrails: [${written.map(({ name }) => name).join(', ')}]
organizationalUnits:
  - name: Workloads
`,
    ...Object.fromEntries(
      written.map(({ name, document }, index) => [
        `policies/tag/${name}.json`,
        JSON.stringify(document, null, index % 4),
      ]),
    ),
  });
  const { guardrails } = resolveGuardrails(checkWorkspace(root).workspace);
  remove();
  const contents = new Map(guardrails.map(({ name, content }) => [name, content]));
  for (const { name, document } of written) {
    const content = contents.get(name) ?? '';
    expect(JSON.parse(content)).toEqual(document);
    expect(content).toBe(JSON.stringify(document));
    expect(splitLateValues(content)).toEqual([content]);
    expect(evaluate(terraformText(content))).toBe(content);
  }
  expect(contents.size).toBe(written.length);
});
