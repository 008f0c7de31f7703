import { organizationsRegion, rootSignInRegion } from '../../../factory/aws/event-regions';
import type { Partition } from '../../../factory/model/landing-zone';
import type { Alerts } from '../../../factory/model/security/services/alerts';
import { type EventPattern, guardrailChanges, rootSignIn } from './event-patterns';

/**
 * What every account sends on, by the region in which CloudTrail tells EventBridge of it. Policies are changed in the management
 * account, and in whichever account it has delegated that to; attempts may come from anywhere.
 */
export function accountEvents(
  alerts: Alerts,
  partition: Partition,
): ReadonlyMap<string, readonly EventPattern[]> {
  const events = new Map<string, EventPattern[]>();
  const add = (region: string, pattern: EventPattern) =>
    events.set(region, [...(events.get(region) ?? []), pattern]);
  if (alerts.rootSignIn) add(rootSignInRegion[partition], rootSignIn);
  if (alerts.guardrailChanges) add(organizationsRegion[partition], guardrailChanges);
  return events;
}

/** The regions of all that could be sent, whatever is. */
export function accountEventRegions(partition: Partition): readonly string[] {
  return [rootSignInRegion[partition], organizationsRegion[partition]];
}
