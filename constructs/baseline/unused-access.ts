import { AccessanalyzerAnalyzer } from '@cdktf/provider-aws/lib/accessanalyzer-analyzer';
import { Construct } from 'constructs';
import type { UnusedAccessSettings } from '../../factory/model/controls/unused-access';
import { terraformText } from '../terraform-text';

/**
 * IAM Access Analyzer for unused access. It is in the home region alone: IAM is the same in all regions, and AWS charges for
 * each role and user by analyzer (https://aws.amazon.com/iam/access-analyzer/pricing/).
 */
export class UnusedAccess extends Construct {
  constructor(scope: Construct, id: string, settings: UnusedAccessSettings) {
    super(scope, id);
    new AccessanalyzerAnalyzer(this, 'Default', {
      analyzerName: terraformText(settings.name),
      type: 'ACCOUNT_UNUSED_ACCESS',
      configuration: { unusedAccess: { unusedAccessAge: settings.days } },
    });
  }
}
