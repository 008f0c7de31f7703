import { Construct } from 'constructs';
import type { LateValue } from '../../../factory/guardrails/late-value';
import type { LandingZone } from '../../../factory/model/landing-zone';
import type { Regions } from '../../region';
import { accountEventRegions, accountEvents } from './account-events';
import { EventForwarding } from './event-forwarding';
import { FORWARDING_NAME } from './names';

export interface AccountForwardingProps {
  readonly landingZone: LandingZone;
  readonly regions: Regions;
  /** Id of the account, or the mark of it. */
  readonly accountId: string;
  readonly lateValue: (value: LateValue) => string;
}

/** What an account sends on of itself: sign-ins of its root user, and changes of guardrails. */
export class AccountForwarding extends Construct {
  constructor(scope: Construct, id: string, { landingZone, regions, ...account }: AccountForwardingProps) {
    super(scope, id);
    const { organization, security } = landingZone;
    if (!security) return;
    // A region that had rules keeps its provider: terraform needs it to take them away.
    for (const region of accountEventRegions(organization.partition)) regions.in(region);
    const { alerts } = security;
    if (!alerts) return;
    new EventForwarding(this, 'Default', {
      ...account,
      name: FORWARDING_NAME,
      description: 'Sign-ins of the root user and changes of guardrails, for the security tooling account',
      patterns: accountEvents(alerts, organization.partition),
      regions,
      busAccount: security.account,
      organization,
    });
  }
}
