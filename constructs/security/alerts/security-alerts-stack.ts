import { CloudwatchEventBus } from '@cdktf/provider-aws/lib/cloudwatch-event-bus';
import { CloudwatchEventBusPolicy } from '@cdktf/provider-aws/lib/cloudwatch-event-bus-policy';
import type { LateValue } from '../../../factory/guardrails/late-value';
import { lateMark } from '../../../factory/guardrails/late-value';
import type { Account } from '../../../factory/model/landing-zone';
import type { Alerts } from '../../../factory/model/security/services/alerts';
import { accountBySlug } from '../../account-by-slug';
import { policyText } from '../../baseline/account-context';
import { MemberStack } from '../../member-stack';
import type { StackContext } from '../../stack';
import type { StackDefinition } from '../../stack-definition';
import { SECURITY_ALERTS, SECURITY_ALERTS_MANAGEMENT } from '../../stack-ids';
import { reference } from '../../terraform-text';
import { AlertDelivery } from './alert-delivery';
import { alertKeyPolicy, busPolicy } from './alert-policies';
import { EventForwarding } from './event-forwarding';
import { findingSources } from './finding-sources';
import { BUS_NAME, busArn, FINDINGS_NAME } from './names';
import { SecurityAlertsManagementStack } from './security-alerts-management-stack';

/**
 * Where alerts come together: a bus in the home region of the security tooling account, and what tells people of its events.
 *
 * It is there also with nothing in it: when alerts are switched off, terraform has to take them away.
 */
export class SecurityAlertsStack extends MemberStack {
  constructor(context: StackContext, account: Account, alerts: Alerts | undefined) {
    super(context, SECURITY_ALERTS, account);
    if (!alerts) return;
    const { organization } = this.landingZone;
    const late = { lateValue: (value: LateValue) => this.lateValue(value) };
    const bus = new CloudwatchEventBus(this, 'bus', {
      name: BUS_NAME,
      description: 'Events of all accounts that people are told of',
    });
    const busName = reference(bus, 'name');
    new CloudwatchEventBusPolicy(this, 'bus-policy', {
      eventBusName: busName,
      policy: policyText(busPolicy(busArn(organization, account.slug)), late),
    });
    new AlertDelivery(this, 'Default', {
      alerts,
      busName,
      keyPolicy: policyText(alertKeyPolicy(organization, account.slug), late),
      partition: organization.partition,
    });
    if (alerts.findings === undefined) return;
    new EventForwarding(this, 'findings', {
      ...late,
      name: FINDINGS_NAME,
      description: 'Findings of all accounts, for the bus of alerts',
      patterns: findingSources(this.landingZone, alerts.findings),
      regions: this.regions,
      accountId: lateMark({ kind: 'accountId', slug: account.slug }),
      busAccount: account.slug,
      organization,
    });
  }
}

/** The stacks of alerts outside of baselines; none when organization.yaml has no section `security`. */
export function securityAlertsStacks(context: StackContext): StackDefinition[] {
  const { security } = context.landingZone;
  if (!security) return [];
  const account = accountBySlug(context.landingZone, security.account);
  if (!account) throw new Error(`Security services are in "${security.account}", which the model lacks.`);
  return [
    { id: SECURITY_ALERTS, make: () => new SecurityAlertsStack(context, account, security.alerts) },
    {
      id: SECURITY_ALERTS_MANAGEMENT,
      make: () => new SecurityAlertsManagementStack(context, security.alerts),
    },
  ];
}
