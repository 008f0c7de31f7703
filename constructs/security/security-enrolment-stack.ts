import { DetectiveOrganizationConfiguration } from '@cdktf/provider-aws/lib/detective-organization-configuration';
import { Macie2OrganizationConfiguration } from '@cdktf/provider-aws/lib/macie2-organization-configuration';
import type { Security } from '../../factory/model/security/security';
import { MemberStack } from '../member-stack';
import type { StackContext } from '../stack';
import { ORGANIZATION, output, SECURITY, SECURITY_ENROLMENT, SECURITY_REGISTRATION } from '../stack-ids';
import { EnrolledGuardDuty } from './enrolment/enrolled-guard-duty';
import { EnrolledInspector } from './enrolment/enrolled-inspector';
import { EnrolledSecurityHub } from './enrolment/enrolled-security-hub';
import { OrganizationAggregator } from './enrolment/organization-aggregator';
import { OrganizationAnalyzers } from './enrolment/organization-analyzers';
import { securityAccount } from './security-account';
import { securityOutput } from './security-output';

/** What the security tooling account sets up for all accounts, as the administrator of the security services. */
export class SecurityEnrolmentStack extends MemberStack {
  constructor(context: StackContext, security: Security) {
    super(context, SECURITY_ENROLMENT, securityAccount(context.landingZone, security));
    this.dependOn(SECURITY_REGISTRATION);
    const { guardDuty, securityHub, accessAnalyzer, configAggregator, inspector, macie, detective } =
      security;
    const { organization } = this.landingZone;
    const { regions } = this;
    if (guardDuty) {
      const detectorIds = new Map(
        organization.governedRegions.map((region) => [
          region,
          this.outputOf(SECURITY, securityOutput.detectorId(region)),
        ]),
      );
      new EnrolledGuardDuty(this, 'guard-duty', { guardDuty, detectorIds, regions });
    }
    if (securityHub) {
      const rootId = this.outputOf(ORGANIZATION, output.rootId);
      new EnrolledSecurityHub(this, 'security-hub', { securityHub, organization, rootId, regions });
    }
    if (accessAnalyzer)
      new OrganizationAnalyzers(this, 'analyzer', { accessAnalyzer, organization, regions });
    if (configAggregator) {
      const { partition } = organization;
      new OrganizationAggregator(this, 'config-aggregator', { aggregator: configAggregator, partition });
    }
    if (inspector) {
      const accountId = this.accountIdOf(this.account);
      new EnrolledInspector(this, 'inspector', { inspector, accountId, regions });
    }
    for (const region of macie?.regions ?? [])
      new Macie2OrganizationConfiguration(this, `macie_${region}`, {
        autoEnable: true,
        ...regions.in(region),
      });
    for (const region of detective?.regions ?? []) {
      new DetectiveOrganizationConfiguration(this, `detective_${region}`, {
        autoEnable: true,
        graphArn: this.outputOf(SECURITY, securityOutput.graphArn(region)),
        ...regions.in(region),
      });
    }
  }
}
