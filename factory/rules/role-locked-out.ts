import { findLockOuts, type LockOut } from '../guardrails/lock-outs/find-lock-outs';
import { statementName } from '../guardrails/statement-name';
import { countOf } from '../text/count-of';
import type { Rule } from './rule';

/**
 * A guardrail, or what a budget action attaches, that keeps the access role from setting up the baseline, CI from deploying, or a break-glass role from
 * recovering an account. Only what is denied for certain counts.
 */
export const roleLockedOut: Rule = {
  id: 'role-locked-out',
  check(workspace, report) {
    for (const lockOut of findLockOuts(workspace)) {
      const { file, pointer, denial } = lockOut;
      report({
        file,
        pointer,
        ...(denial ? {} : { onKey: true }),
        message: `${whoIsLockedOut(lockOut)}: ${how(lockOut)}. ${cure(lockOut)}`,
      });
    }
  },
};

function whoIsLockedOut({ role, accounts }: LockOut): string {
  const [first = ''] = accounts;
  const where =
    accounts.length === 1
      ? `the account ${first}`
      : `${countOf(accounts.length, 'account')}, such as ${first}`;
  return `This locks ${role.words} out of ${where}`;
}

function how({ denial, target, actions }: LockOut): string {
  const [first = '', ...others] = actions;
  const more = others.length === 0 ? '' : ` and ${countOf(others.length, 'more action')}`;
  return denial
    ? `${statementName(denial.policy, denial.statement)} denies ${first}${more}`
    : `no policy of ${target} allows ${first}${more}`;
}

function cure({ denial, role, isTakingOn }: LockOut): string {
  if (!denial) return 'Allow what it needs there, or keep FullAWSAccess.';
  return isTakingOn
    ? 'The management account takes on the role. Spare it: "StringNotEquals": { "aws:PrincipalAccount": "{{managementAccountId}}" }.'
    : `Spare it: "ArnNotLike": { "aws:PrincipalArn": "arn:*:iam::*:${role.principal}" }.`;
}
