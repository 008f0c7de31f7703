import fc from 'fast-check';
import { stringify } from 'yaml';
import { guardrailCases } from '../../../../factory/guardrails/trial/guardrail-cases';
import { tryCases } from '../../../../factory/guardrails/trial/try-case';
import { checkWorkspace } from '../../../../factory/load';
import { keysAt } from '../../../../factory/model/keys-at';
import { organizationFolder } from '../../organization-folder';

const value = fc.oneof(
  fc.constantFrom(
    'payments-prod',
    'Workloads',
    's3:GetObject',
    'root',
    'denied',
    'constructor',
    'tags.team',
    '',
  ),
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string(), { maxLength: 2 }),
  fc.dictionary(fc.constantFrom('key', 'value', 'aws:SourceIp', '__proto__'), fc.string(), { maxKeys: 2 }),
);
const oneCase = fc.oneof(
  value,
  fc.dictionary(fc.constantFrom(...keysAt('guardrail-test', ['tests', 0])), value, { maxKeys: 8 }),
);

const documents = {
  'policies/scp/any.json': JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Action: 's3:*', Resource: '*' }],
  }),
  'policies/tag/team.json': JSON.stringify({ tags: { team: { tag_key: { '@@assign': 'team' } } } }),
};

test.each(['policies/scp/any', 'policies/tag/team'])(
  'whatever stands in %s.test.yaml, there are problems, or its cases have an outcome',
  (name) => {
    fc.assert(
      fc.property(fc.array(oneCase, { maxLength: 3 }), (tests) => {
        const { root, remove } = organizationFolder({
          ...documents,
          [`${name}.test.yaml`]: stringify({ description: 'Any.', optional: true, tests }),
        });
        try {
          const { workspace, problems } = checkWorkspace(root);
          for (const { message } of problems) expect(message).not.toMatch(/undefined|\[object/);
          if (problems.some(({ severity }) => severity === 'error')) return;
          expect(tryCases(workspace, guardrailCases(workspace))).toHaveLength(tests.length);
        } finally {
          remove();
        }
      }),
      { numRuns: 150 },
    );
  },
);
