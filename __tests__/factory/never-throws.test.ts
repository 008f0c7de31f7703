import fc from 'fast-check';
import { stringify } from 'yaml';
import { formats, printProblems } from '../../factory/diagnostics/print';
import { checkWorkspace } from '../../factory/load';
import { keysAt } from '../../factory/model/keys-at';
import { resolveLandingZone } from '../../factory/model/resolve-landing-zone';
import { rules } from '../../factory/rules';
import { organizationFolder } from './organization-folder';

const ids = new Set(rules.map(({ id }) => id));

/** Checks, prints in every format and, when nothing is wrong, resolves; whatever a file holds, the outcome is a list of problems of known rules. */
function check(files: Readonly<Record<string, string>>): void {
  const { root, remove } = organizationFolder(files);
  try {
    const { workspace, problems } = checkWorkspace(root);
    for (const format of formats) printProblems(problems, { format, root });
    for (const { rule, message } of problems) {
      expect(ids.has(rule)).toBe(true);
      expect(message).not.toMatch(/undefined|\[object/);
    }
    for (const row of JSON.parse(printProblems(problems, { format: 'json', root }))) {
      expect(row.line ?? 1).toBeGreaterThan(0);
    }
    if (problems.every(({ severity }) => severity !== 'error')) resolveLandingZone(workspace);
  } finally {
    remove();
  }
}

/** Text with what YAML and Terraform take for signs. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '\n',
      ':',
      '-',
      '[',
      '{',
      '}',
      ']',
      '*',
      '&',
      '#',
      '"',
      "'",
      '|',
      '%',
      '$',
    ),
  }),
);

/** Any data, in which known names turn up at any place. */
const names = [
  ...keysAt('account-request', []),
  ...keysAt('organization', []),
  'name',
  'security',
  'constructor',
];
const plain = fc.oneof(
  fc.constantFrom(
    'eu-central-1',
    'Workloads',
    'Workloads/Prod',
    'a',
    '',
    '${x}',
    'constructor',
    '111111111111',
  ),
  text,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const { data } = fc.letrec<{ data: unknown }>((tie) => ({
  data: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    plain,
    fc.array(tie('data'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), tie('data'), { maxKeys: 6 }),
  ),
}));
const fields = (shape: 'account-request' | 'organization') =>
  fc.dictionary(fc.constantFrom(...keysAt(shape, [])), data, { maxKeys: 8 });

const runs = { numRuns: 150 };

describe('validate never throws', () => {
  test('for any text as a request', () => {
    fc.assert(
      fc.property(text, (request) => check({ 'accounts/any.yaml': request })),
      runs,
    );
  });

  test('for any text as organization.yaml or as a policy', () => {
    fc.assert(
      fc.property(text, text, text, (organization, json, yaml) =>
        check({
          'organization.yaml': organization,
          'policies/scp/any.json': json,
          'policies/scp/other.yaml': yaml,
        }),
      ),
      runs,
    );
  });

  test('for any data under the fields of a request', () => {
    fc.assert(
      fc.property(fields('account-request'), (request) => check({ 'accounts/any.yaml': stringify(request) })),
      runs,
    );
  });

  test('for any data under the fields of organization.yaml', () => {
    fc.assert(
      fc.property(fields('organization'), fields('account-request'), (organization, request) =>
        check({ 'organization.yaml': stringify(organization), 'accounts/any.yaml': stringify(request) }),
      ),
      runs,
    );
  });

  test('for any data as a policy', () => {
    const statement = fc.dictionary(
      fc.constantFrom('Effect', 'Action', 'NotAction', 'Resource', 'Condition', 'Principal', 'Sid'),
      data,
    );
    const policy = fc.oneof(
      data,
      fc.record({ Version: data, Statement: fc.oneof(data, fc.array(statement)) }),
    );
    fc.assert(
      fc.property(policy, (document) =>
        check({ 'policies/scp/any.json': JSON.stringify(document) ?? 'null' }),
      ),
      runs,
    );
  });
});
