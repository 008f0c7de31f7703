import { AccessanalyzerAnalyzer } from '@cdktf/provider-aws/lib/accessanalyzer-analyzer';
import { Construct } from 'constructs';
import type { Organization } from '../../../factory/model/landing-zone';
import {
  type OrganizationAccessAnalyzer,
  organizationAnalyzer,
} from '../../../factory/model/security/services/access-analyzer';
import type { Regions } from '../../region';

export interface OrganizationAnalyzersProps {
  readonly accessAnalyzer: OrganizationAccessAnalyzer;
  readonly organization: Organization;
  readonly regions: Regions;
}

/**
 * Analyzers for which the organization is what is trusted: one in each governed region for access from outside, and one in the
 * home region for access that nobody uses, which AWS charges for by analyzer.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-getting-started.html
 */
export class OrganizationAnalyzers extends Construct {
  constructor(scope: Construct, id: string, props: OrganizationAnalyzersProps) {
    super(scope, id);
    const { accessAnalyzer, organization, regions } = props;
    for (const region of organization.governedRegions) {
      new AccessanalyzerAnalyzer(this, region, {
        analyzerName: organizationAnalyzer,
        type: 'ORGANIZATION',
        ...regions.in(region),
      });
    }
    if (accessAnalyzer.unusedAccessDays === undefined) return;
    new AccessanalyzerAnalyzer(this, 'unused-access', {
      analyzerName: `${organizationAnalyzer}-unused-access`,
      type: 'ORGANIZATION_UNUSED_ACCESS',
      configuration: { unusedAccess: { unusedAccessAge: accessAnalyzer.unusedAccessDays } },
    });
  }
}
