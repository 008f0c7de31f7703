import { DetectiveGraph } from '@cdktf/provider-aws/lib/detective-graph';
import { Macie2Account } from '@cdktf/provider-aws/lib/macie2-account';
import { SecurityhubAccount } from '@cdktf/provider-aws/lib/securityhub-account';
import type { Security } from '../../factory/model/security/security';
import { GuardDuty } from '../baseline/guard-duty';
import { MemberStack } from '../member-stack';
import type { StackContext } from '../stack';
import { SECURITY } from '../stack-ids';
import { reference } from '../terraform-text';
import { securityAccount } from './security-account';
import { securityOutput } from './security-output';

/** What the security tooling account has itself of the services that it is to administer. */
export class SecurityStack extends MemberStack {
  constructor(context: StackContext, security: Security) {
    super(context, SECURITY, securityAccount(context.landingZone, security));
    const { guardDuty, securityHub, macie, detective } = security;
    const { governedRegions, homeRegion } = this.landingZone.organization;
    if (guardDuty) {
      // What is said of members does not hold for the account that says it: its own detector has plans of its own.
      const settings = { ...guardDuty, regions: governedRegions };
      const { detectorIds } = new GuardDuty(this, 'guard-duty', settings, this.regions);
      for (const [region, id] of detectorIds) this.output(securityOutput.detectorId(region), id);
    }
    if (securityHub) {
      new SecurityhubAccount(this, 'security-hub', {
        enableDefaultStandards: false,
        // The configuration policy sets these, in this account as in all.
        lifecycle: { ignoreChanges: ['auto_enable_controls', 'control_finding_generator'] },
        ...this.regions.in(homeRegion),
      });
    }
    for (const region of macie?.regions ?? []) {
      new Macie2Account(this, `macie_${region}`, {
        status: 'ENABLED',
        findingPublishingFrequency: macie?.findingFrequency,
        ...this.regions.in(region),
      });
    }
    for (const region of detective?.regions ?? []) {
      const graph = new DetectiveGraph(this, `detective_${region}`, this.regions.in(region));
      this.output(securityOutput.graphArn(region), reference(graph, 'graph_arn'));
    }
  }
}
