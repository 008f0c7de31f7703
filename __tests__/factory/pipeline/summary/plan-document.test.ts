import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { NO_CHANGES } from '../../../../factory/pipeline/change-counts';
import { summarizePlan } from '../../../../factory/pipeline/plan-summary';
import { type StackResult, stackResult } from '../../../../factory/pipeline/stack-result';
import { planDocument } from '../../../../factory/pipeline/summary/plan-document';
import { humanSummary } from '../../../../factory/pipeline/summary/printers/human';
import {
  COMMENT_LIMIT,
  LEAST_LIMIT,
  markdownSummary,
} from '../../../../factory/pipeline/summary/printers/markdown/markdown';
import { changed, landingZone, plannedStack, recordedStack } from './changed-stacks';

const documentOf = (...stacks: readonly StackResult[]) =>
  planDocument({ command: 'plan', stacks, interrupted: false, warnings: [] }, landingZone);

const failed = (stack: string, detail = 'AccessDenied: `no`\n::set-env name=x::y') =>
  stackResult(stack, 'failed', {
    reason: 'in plan',
    diagnostics: [{ severity: 'error', summary: 'No access', detail, address: 'aws_x.y' }],
  });

const pullRequest = documentOf(
  recordedStack('account-trial'),
  recordedStack('account-checkout-prod'),
  recordedStack('account-log-archive'),
  recordedStack('guardrails'),
  recordedStack('baseline-trial'),
  stackResult('baseline-checkout-prod', 'planned after', {
    reason: 'its account exists',
    counts: { ...NO_CHANGES, create: 2 },
    changes: [
      changed(
        'aws_ebs_encryption_by_default.ebs-encryption_eu-west-1',
        'create',
        {},
        { region: 'eu-west-1' },
      ),
      changed('aws_iam_account_alias.account-alias', 'create', {
        account_alias: { after: 'e2e-checkout-prod' },
      }),
    ],
  }),
  failed('baseline-payments-prod'),
  stackResult('access-payments-prod', 'skipped', { reason: 'depends on baseline-payments-prod' }),
  stackResult('identity', 'skipped', { reason: 'depends on organization' }),
);

test('a pull request as Markdown', () => {
  const file = join(__dirname, 'pull-request.md');
  const markdown = markdownSummary(pullRequest);
  if (process.env.UPDATE_GOLDEN) writeFileSync(file, markdown);
  expect(markdown).toBe(readFileSync(file, 'utf8'));
});

test('a pull request for a terminal', () => {
  expect(humanSummary(pullRequest)).toBe(
    [
      '1 account created, 1 moved from Sandbox to Workloads/NonProd, 1 changed, 2 guardrails changed (the widest ' +
        'reaches 14 accounts), nothing destroyed, 1 stack failed, 2 stacks not finished.',
      '',
      'payments-prod',
      '  baseline failed in plan',
      '  access skipped: depends on its baseline',
      '',
      'checkout-prod (Workloads/Prod)',
      '  new account in Workloads/Prod',
      '  security contact set',
      '  EBS encryption on in eu-west-1',
      '  account alias added',
      '',
      'trial (Workloads/NonProd)',
      '  moved from Sandbox to Workloads/NonProd',
      '  security contact security@example.com -> soc@example.com',
      '  password policy changed (minimum password length 14 -> 16)',
      '',
      'log-archive (Security)',
      '  security contact security@example.com -> soc@example.com',
      '',
      'deny-leaving (guardrail of 14 accounts)',
      '  statement DenyLeaving changed',
      '',
      'protect-trails (guardrail of 6 accounts)',
      '  attached to OU Sandbox',
      '',
    ].join('\n'),
  );
});

test.each<[string, readonly StackResult[], string]>([
  ['nothing', [stackResult('identity', 'no changes')], 'no changes'],
  ['outputs', [stackResult('identity', 'planned')], 'outputs of 1 stack changed'],
  [
    'what is destroyed',
    [plannedStack('logging', changed('aws_x.a', 'replace'), changed('aws_x.b', 'delete'))],
    '1 resource created, 2 resources destroyed',
  ],
  [
    'a guardrail',
    [plannedStack('guardrails', changed('aws_organizations_policy.deny-leaving', 'update'))],
    '1 guardrail changed that reaches 14 accounts, nothing destroyed',
  ],
  [
    'accounts that come and go, each once',
    [
      plannedStack('account-a', changed('aws_organizations_account.a', 'create')),
      plannedStack('account-b', changed('aws_organizations_account.b', 'update', {}, { imported: true })),
      plannedStack(
        'account-c',
        changed('aws_organizations_account.c', 'update', {
          close_on_deletion: { before: 'false', after: 'true' },
          parent_id: { before: 'ou-1', after: 'ou-2' },
        }),
      ),
      plannedStack('budget-d', changed('aws_budgets_budget.budget', 'create')),
      plannedStack('baseline-d', changed('aws_iam_account_alias.account-alias', 'create')),
    ],
    '1 account created, 1 adopted, 1 to be closed, 1 changed, nothing destroyed',
  ],
  ['a failure alone', [failed('identity')], 'no changes in what could be planned, 1 stack failed'],
])('the headline tells %s', (_, stacks, expected) => {
  expect(documentOf(...stacks).headline).toBe(expected);
});

test('what is destroyed is seen, the same in many stacks once', () => {
  const role = changed('aws_iam_role.audit', 'delete');
  const key = changed('aws_kms_key.key', 'replace', {}, { replacedFor: ['is_enabled'] });
  const document = documentOf(
    plannedStack('logging', key),
    plannedStack('baseline-a', role),
    plannedStack('baseline-b', role),
  );
  expect(markdownSummary(document)).toContain(
    [
      '### 3 resources destroyed',
      '',
      '- aws_iam_role.audit of baseline-a, baseline-b',
      '- aws_kms_key.key of logging, replaced for is_enabled',
    ].join('\n'),
  );
  expect(humanSummary(document)).toContain(
    '3 resources destroyed\n  aws_iam_role.audit of baseline-a, baseline-b\n',
  );
});

test('what the gate lets pass is told with who says so, the same of many stacks once', () => {
  const loss = {
    gate: 'kms-key-loss',
    summary: 'The plan would delete the KMS key aws_kms_key.x',
    reason: 'Nothing was ever encrypted by @it',
    file: 'organization.yaml',
    until: '2026-12-01',
  };
  const stack = (id: string) => ({
    ...plannedStack(id, changed('aws_iam_role.x', 'update')),
    allowed: [loss],
  });
  const document = documentOf(stack('baseline-a'), stack('baseline-b'));
  expect(document.allowed).toEqual([{ ...loss, stacks: ['baseline-a', 'baseline-b'] }]);
  expect(humanSummary(document)).toContain(
    'Allowed, although the gate refuses it\n  The plan would delete the KMS key aws_kms_key.x: meant, says organization.yaml ' +
      'until 2026-12-01 (Nothing was ever encrypted by',
  );
  const markdown = markdownSummary(document);
  expect(markdown).toContain(
    '### Allowed, although the gate refuses it\n\n- The plan would delete the KMS key',
  );
  expect(markdown).not.toContain(' @it');
});

test('of a stack that waits, and may have been there before, nothing is made up', () => {
  const { headline, accounts } = documentOf(
    stackResult('account-trial', 'planned after', {
      reason: 'organization is applied',
      counts: { ...NO_CHANGES, create: 1 },
      changes: [changed('aws_organizations_account.trial', 'create')],
    }),
  );
  expect(headline).toBe('no changes in what could be planned');
  expect(accounts).toMatchObject([
    { news: 'unknown', says: ['account planned after organization is applied'] },
  ]);
});

test('what an apply left for later was not done', () => {
  const stacks = [
    stackResult('account-new', 'applied', { changes: [changed('aws_organizations_account.new', 'create')] }),
    stackResult('baseline-new', 'planned after', {
      reason: 'its account exists',
      changes: [changed('aws_iam_account_alias.account-alias', 'create')],
    }),
  ];
  const document = planDocument({ command: 'apply', stacks, interrupted: false, warnings: [] }, landingZone);
  expect(document.headline).toBe('1 account created, nothing destroyed, 1 stack not finished');
  expect(document.accounts[0]?.says).toEqual(['baseline planned after its account exists', 'new account']);
  expect(markdownSummary(document)).toMatch(/^<!-- account-factory apply -->\n## What was applied\n/);
});

test('what a refused plan would do is in the details, and what was tried again is told', () => {
  const refused = {
    ...failed('logging', 'The bucket would be lost'),
    changes: [changed('aws_s3_bucket.archive', 'delete')],
    counts: { ...NO_CHANGES, delete: 1 },
    retried: ['ThrottlingException', 'ThrottlingException'],
  };
  const document = documentOf(refused);
  expect(document.headline).toBe('no changes in what could be planned, 1 stack failed');
  const markdown = markdownSummary(document);
  expect(markdown).toContain('<details><summary>logging: -1 (failed in plan)</summary>');
  expect(markdown).toContain('### Tried again\n\n- ThrottlingException (logging)');
});

test('an account that waits for a new OU is new when its baseline waits for it', () => {
  const waits = (stack: string, reason: string, address: string) =>
    stackResult(stack, 'planned after', { reason, changes: [changed(address, 'create')] });
  const { accounts } = documentOf(
    waits('account-new', 'organization is applied', 'aws_organizations_account.new'),
    waits('baseline-new', 'its account exists', 'aws_iam_account_alias.account-alias'),
  );
  expect(accounts).toMatchObject([{ news: 'created', says: ['new account', 'account alias added'] }]);
});

/** A profile change that reaches every account of a large organisation, each a little differently. */
function largeRun(count: number): readonly StackResult[] {
  return Array.from({ length: count }, (_, i) =>
    plannedStack(
      `baseline-team-${i}`,
      changed(
        'aws_ebs_encryption_by_default.ebs-encryption_eu-west-1',
        'create',
        {},
        { region: 'eu-west-1' },
      ),
      changed('aws_ssm_parameter.custom-fields_costCenter', 'update', {
        insecure_value: { before: `${i}`, after: `${i + 1}` },
      }),
    ),
  );
}

test('a change of 5,000 accounts fits, and says what happens to how many', () => {
  const markdown = markdownSummary(documentOf(...largeRun(5_000)), {
    limit: COMMENT_LIMIT,
    artifact: 'plan-summary',
  });
  expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(COMMENT_LIMIT);
  expect(Buffer.byteLength(markdown)).toBeGreaterThan(COMMENT_LIMIT * 0.8);
  expect(markdown).toContain('**5000 accounts changed, nothing destroyed.**');
  expect(markdown).toContain(
    '| EBS encryption on in eu-west-1 | 5000: team-0, team-1, team-2 and 4997 more |',
  );
  expect(markdown.trimEnd().endsWith('_Cut to fit: the full text is in the artifact plan-summary._')).toBe(
    true,
  );
});

test('what is more than a change keeps its row, however many others there are', () => {
  const markdown = markdownSummary(documentOf(...largeRun(5_000), recordedStack('account-trial')), {
    limit: COMMENT_LIMIT,
  });
  expect(markdown).toContain('| trial | Workloads/NonProd | moved from Sandbox to Workloads/NonProd<br>');
  expect(markdown).toContain('#### 5000 more accounts, summed by what changes');
  expect(markdown).toContain('`account-factory summary --format markdown --limit 0` prints the full text');
});

test('without a limit all is told', () => {
  const alike = Array.from({ length: 300 }, (_, i) =>
    plannedStack(`baseline-a${i}`, changed('aws_iam_account_alias.account-alias', 'create')),
  );
  const markdown = markdownSummary(documentOf(...alike));
  expect(markdown).toContain('a298, a299 |');
  expect(markdown).not.toContain('Cut to fit');
  expect(markdownSummary(documentOf(...alike), { limit: COMMENT_LIMIT })).toContain('a19 and 280 more |');
});

test('whatever is in it, the limit holds, and nothing of it is markup', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      '@team',
      '#12',
      '<img src=x>',
      '|',
      '```',
      '\n::warning::x',
      '<!-- -->',
      '</details>',
      '🙂'.repeat(400),
    ),
  );
  const stack = fc.record({
    id: fc.nat(40),
    old: text,
    now: text,
    detail: fc.string({ maxLength: 5_000 }),
    fails: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(stack, { selector: ({ id }) => id, maxLength: 40 }),
      fc.integer({ min: LEAST_LIMIT, max: 12_000 }),
      text,
      (stacks, limit, title) => {
        const document = documentOf(
          ...stacks.map(({ id, old, now, detail, fails }) =>
            fails
              ? failed(`baseline-a${id}`, detail)
              : plannedStack(
                  `account-a${id}`,
                  changed(`aws_organizations_account.a${id}["${now}"]`, 'update', {
                    name: { before: old, after: now },
                    parent_id: { before: old, after: now },
                    'tags.x': { before: old, after: now },
                  }),
                ),
          ),
        );
        const markdown = markdownSummary(document, { limit, title, artifact: title });
        expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(limit);
        expect(markdown.startsWith('<!-- account-factory plan -->\n## ')).toBe(true);
        expect(markdown).not.toMatch(/^\s*::/m);
        const shown = withoutFences(markdown);
        expect(shown).not.toMatch(/(?<![A-Za-z0-9])@[A-Za-z]/);
        expect(shown).not.toContain('<img');
        expect(shown.match(/<details>/g) ?? []).toHaveLength((shown.match(/<\/details>/g) ?? []).length);
      },
    ),
    { numRuns: 200 },
  );
});

/** Markdown without its fenced blocks, which show what is in them as it is. */
function withoutFences(markdown: string): string {
  return markdown.replace(/^(`{3,})\w+\n[\s\S]*?^\1$/gm, '');
}

test('no sensitive value of a plan comes out in any form', () => {
  const SECRET = 'S3CR3T-value';
  const summary = summarizePlan({
    resource_changes: [
      {
        address: 'aws_ssm_parameter.x',
        type: 'aws_ssm_parameter',
        change: {
          actions: ['update'],
          before: { value: SECRET, password: SECRET, blocks: [{ key: SECRET }] },
          after: { value: `${SECRET}2`, password: `${SECRET}2`, blocks: [{ key: `${SECRET}2` }] },
          before_sensitive: { value: true, blocks: [{ key: true }] },
          after_sensitive: { value: true, blocks: [{ key: true }] },
        },
      },
    ],
  });
  const document = documentOf(stackResult('baseline-trial', 'planned', summary));
  for (const form of [JSON.stringify(document), markdownSummary(document), humanSummary(document)]) {
    expect(form).not.toContain(SECRET);
  }
  expect(markdownSummary(document)).toContain('value: (sensitive) -> (sensitive)');
});
