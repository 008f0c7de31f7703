import { type LateValue, lateMark } from '../../factory/guardrails/late-value';
import type { Account } from '../../factory/model/landing-zone';
import { logBucket } from '../../factory/model/logging/log-buckets';
import { MemberPlanRole } from '../bootstrap/member-plan-role';
import { addCustomizations } from '../customizations/customizations';
import { Deployment } from '../deploy/deployment';
import { MemberStack } from '../member-stack';
import { AccountForwarding } from '../security/alerts/account-forwarding';
import { ServiceQuotas } from '../service-quotas/service-quotas';
import type { StackContext } from '../stack';
import { baselineStackId, LOGGING, SECURITY_ALERTS } from '../stack-ids';
import { AccountFacts } from './account-facts';
import { addControls } from './controls';

/**
 * Everything inside one account. It is there even with nothing in it: when the last control is switched off, terraform has to
 * take away what it made.
 */
export class BaselineStack extends MemberStack {
  constructor(context: StackContext, account: Account) {
    super(context, baselineStackId(account.slug), account);
    addControls(this, account.baseline.controls, this.regions, {
      organization: this.landingZone.organization,
      slug: account.slug,
      lateValue: (value: LateValue) => this.lateValue(value),
      adoptFound: (resource, ids) => this.adoptFound(resource, ids),
    });
    const { organization, bootstrap, logging } = this.landingZone;
    const deliversTo = account.baseline.controls.config?.bucket;
    // AWS Config refuses a delivery channel to a bucket that it can't write to.
    if (logging && deliversTo === logBucket(logging, 'config')) this.dependOn(LOGGING);
    const { partition } = organization;
    if (bootstrap?.ci) new MemberPlanRole(this, 'plan-role', organization);
    new Deployment(this, 'deploy', {
      deployment: account.deployment,
      partition,
      accountId: this.accountIdOf(account),
    });
    new ServiceQuotas(this, 'service-quota', account.serviceQuotas, this.regions);
    new AccountFacts(this, 'Default', account);
    if (this.landingZone.security?.alerts) this.dependOn(SECURITY_ALERTS);
    new AccountForwarding(this, 'security-alerts', {
      landingZone: this.landingZone,
      regions: this.regions,
      accountId: lateMark({ kind: 'accountId', slug: account.slug }),
      lateValue: (value: LateValue) => this.lateValue(value),
    });
    addCustomizations(this, account, context.customizations);
  }
}
