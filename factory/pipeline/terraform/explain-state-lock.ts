import { relative } from 'node:path';
import type { StackDiagnostic } from '../stack-diagnostic';

/** What terraform writes down of whoever holds a lock, by the names that it prints. */
type LockInfo = Readonly<Partial<Record<'ID' | 'Operation' | 'Who' | 'Created', string>>>;

/**
 * Says who holds the lock of a state, since when, and what to do. Terraform prints the same as a block of fields, below an error of the
 * backend.
 *
 * @param directory - folder of the root module
 */
export function explainStateLock(diagnostic: StackDiagnostic, directory: string): StackDiagnostic {
  if (!/^Error acquiring the state lock/.test(diagnostic.summary)) return diagnostic;
  const { ID: id, Who: who, Operation: operation, Created: created } = lockInfo(diagnostic.detail);
  if (id === undefined) return diagnostic;
  const holder = who ?? 'someone';
  const doing = OPERATIONS[operation ?? ''] ?? 'working on it';
  const since = created === undefined ? '' : ` since ${time(created)}`;
  const folder = relative(process.cwd(), directory) || '.';
  return {
    ...diagnostic,
    summary: `The state is locked: ${holder} is ${doing}${since}`,
    detail:
      `Nothing was done here. Wait until that run has ended, or ask ${holder}, and run again; --lock-timeout waits longer. ` +
      'Only when you are sure that the run is dead, so that nobody else writes to this state, take its lock away:\n' +
      `terraform -chdir=${folder} force-unlock ${id}`,
  };
}

/** Names of terraform's operations as it writes them into locks. */
const OPERATIONS: Readonly<Record<string, string>> = {
  OperationTypeApply: 'applying it',
  OperationTypePlan: 'planning it',
  OperationTypeRefresh: 'refreshing it',
  OperationTypeInvalid: 'working on it',
  'migration source state': 'moving it',
  'migration destination state': 'moving it',
};

function lockInfo(detail: string): LockInfo {
  const [, block = ''] = /^Lock Info:\n((?:\s+\w+:.*\n?)+)/m.exec(detail) ?? [];
  const fields = [...block.matchAll(/^\s+(\w+):[ \t]*(.*?)\s*$/gm)].filter(([, , value]) => value !== '');
  return Object.fromEntries(fields.map(([, name, value]) => [name, value]));
}

/** `2026-11-28 14:05:09.123456789 +0000 UTC`, to the second. */
function time(created: string): string {
  const [, day, clock] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)/.exec(created) ?? [];
  return day === undefined ? created : `${day} ${clock} UTC`;
}
