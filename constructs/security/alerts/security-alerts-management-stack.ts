import type { LateValue } from '../../../factory/guardrails/late-value';
import type { Alerts } from '../../../factory/model/security/services/alerts';
import { ManagementStack } from '../../management-stack';
import type { StackContext } from '../../stack';
import { ORGANIZATION, SECURITY_ALERTS, SECURITY_ALERTS_MANAGEMENT } from '../../stack-ids';
import { AccountForwarding } from './account-forwarding';

/** What the management account sends to the bus of alerts; what a member account sends is in its baseline. */
export class SecurityAlertsManagementStack extends ManagementStack {
  constructor(context: StackContext, alerts: Alerts | undefined) {
    super(context, SECURITY_ALERTS_MANAGEMENT);
    this.dependOn(ORGANIZATION);
    if (alerts) this.dependOn(SECURITY_ALERTS);
    new AccountForwarding(this, 'security-alerts', {
      landingZone: this.landingZone,
      regions: this.regions,
      accountId: this.landingZone.organization.managementAccountId,
      lateValue: (value: LateValue) => this.lateValue(value),
    });
  }
}
