import { join } from 'node:path';
import { explainStateLock } from '../../../factory/pipeline/terraform/explain-state-lock';

const error = (detail: string) => ({
  severity: 'error' as const,
  summary: 'Error acquiring the state lock',
  detail,
});

/** As the S3 backend of Terraform 1.11 says it with `use_lockfile`. */
const S3 = `Error message: operation error S3: PutObject, https response error StatusCode:
412, RequestID: 1, HostID: , api error PreconditionFailed: At least one of the
pre-conditions you specified did not hold
Lock Info:
  ID:        6f1b9a8e-6a58-0cf5-9b6b-0e9e1c1a7a3d
  Path:      acme-states/account-x.tfstate
  Operation: OperationTypeApply
  Who:       runner@fv-az1234
  Version:   1.11.4
  Created:   2026-11-28 14:05:09.123456789 +0000 UTC
  Info:      


Terraform acquires a state lock to protect the state from being written
by multiple users at the same time. Please resolve the issue above and try
again. For most commands, you can disable locking with the "-lock=false"
flag, but this is not recommended.`;

describe('a locked state', () => {
  test('names who holds it, since when, and what to do', () => {
    const { summary, detail } = explainStateLock(
      error(S3),
      join(process.cwd(), 'cdktf.out/stacks/account-x'),
    );
    expect(summary).toBe(
      'The state is locked: runner@fv-az1234 is applying it since 2026-11-28 14:05:09 UTC',
    );
    expect(detail).toMatch(/^Nothing was done here\. Wait until that run has ended, or ask runner@fv-az1234/);
    expect(detail).toMatch(
      /\nterraform -chdir=cdktf\.out\/stacks\/account-x force-unlock 6f1b9a8e-6a58-0cf5-9b6b-0e9e1c1a7a3d$/,
    );
  });

  test('without such a block, and of another error, terraform has the word', () => {
    for (const diagnostic of [
      error('Error message: workspace already locked'),
      { ...error(S3), summary: 'x' },
    ])
      expect(explainStateLock(diagnostic, '.')).toBe(diagnostic);
  });
});
