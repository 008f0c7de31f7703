import { lateMark } from '../../../factory/guardrails/late-value';
import type { Organization } from '../../../factory/model/landing-zone';

/** Name of the bus in the security tooling account to which all accounts send. */
export const BUS_NAME = 'account-factory-security';

/** Name of the rules that send to it, and of the role with which they do. */
export const FORWARDING_NAME = 'account-factory-security-alerts';

/** The same in the security tooling account, for findings of all accounts that come together there. */
export const FINDINGS_NAME = 'account-factory-security-findings';

/** Start of the names of what tells people. */
export const ALERT_PREFIX = 'account-factory-security';

/** ARN of the bus, with a mark for the id of its account. @param account - slug */
export function busArn({ partition, homeRegion }: Organization, account: string): string {
  const accountId = lateMark({ kind: 'accountId', slug: account });
  return `arn:${partition}:events:${homeRegion}:${accountId}:event-bus/${BUS_NAME}`;
}
