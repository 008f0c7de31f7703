import { visibleText } from '../diagnostics/visible-text';
import type { AttributeChange } from '../pipeline/attributes/attribute-change';
import { countOf } from '../text/count-of';
import type { DriftedResource, DriftReport, LikelyCause, PendingChange } from './drift-report';

/** `2 resources in 1 stack are not as they were left; 1 stack has changes that were not applied yet.` */
export function driftHeadline({ looked, stacks }: DriftReport): string {
  const drifted = stacks.filter((stack) => stack.drifted.length > 0);
  const pending = stacks.filter((stack) => stack.pending.length > 0);
  const failed = stacks.filter((stack) => stack.failure !== undefined);
  const resources = drifted.reduce((sum, stack) => sum + stack.drifted.length, 0);
  const be = (count: number, one: string, more: string) => (count === 1 ? one : more);
  return [
    resources === 0
      ? `No drift in ${countOf(looked, 'stack')}.`
      : `${countOf(resources, 'resource')} in ${countOf(drifted.length, 'stack')} of ${looked} ${be(resources, 'is not as it was', 'are not as they were')} left.`,
    ...(pending.length === 0
      ? []
      : [
          `${countOf(pending.length, 'stack')} ${be(pending.length, 'has', 'have')} changes that were not applied yet.`,
        ]),
    ...(failed.length === 0 ? [] : [`${countOf(failed.length, 'stack')} could not be looked at.`]),
  ].join(' ');
}

/** The report for a terminal. */
export function driftText(report: DriftReport): string {
  const stacks = report.stacks.map(({ stack, account, drifted, pending, failure }) => {
    const lines = [
      ...drifted.flatMap((resource) => [
        `  ${resource.address}${inRegion(resource)}: ${whatOf(resource)}`,
        ...resource.attributes.map((attribute) => `    ${attributeText(attribute)}`),
        ...(resource.by === undefined ? [] : [`    ${causeText(resource.by)}`]),
      ]),
      ...(pending.length === 0 ? [] : [`  not applied yet: ${pendingText(pending)}`]),
      ...(failure === undefined ? [] : [`  could not be looked at: ${failure}`]),
    ];
    return `${stack} (${account})\n${lines.map((line) => `${visibleText(line)}\n`).join('')}\n`;
  });
  const unread = report.unread.map(
    ({ reason, accounts }) =>
      `CloudTrail does not say who it was in ${accounts.join(', ')}: ${visibleText(reason)}\n`,
  );
  return [...stacks, ...unread, `${driftHeadline(report)}\n`].join('');
}

export function whatOf({ kind, alsoPending }: DriftedResource): string {
  const what = kind === 'gone' ? 'is gone' : 'was changed';
  return alsoPending ? `${what}, and is to become something else anyway` : what;
}

export function inRegion({ region }: DriftedResource): string {
  return region === undefined ? '' : ` in ${region}`;
}

/** `minimum_password_length: 14 -> 8` */
export function attributeText({ path, before, after, note }: AttributeChange): string {
  return `${path}: ${note ?? `${before ?? 'nothing'} -> ${after ?? 'nothing'}`}`;
}

/** `likely by arn:..., UpdateAccountPasswordPolicy, 2026-11-28 14:05 UTC` */
export function causeText({ principal, event, time }: LikelyCause): string {
  return `likely by ${principal}, ${event}, ${time.slice(0, 16).replace('T', ' ')} UTC`;
}

const MOST_PENDING_NAMED = 5;

export function pendingText(pending: readonly PendingChange[]): string {
  const named = pending.slice(0, MOST_PENDING_NAMED).map(({ action, address }) => `${action} ${address}`);
  const more = pending.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
