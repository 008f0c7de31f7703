import { AccessanalyzerAnalyzer } from '@cdktf/provider-aws/lib/accessanalyzer-analyzer';
import { Construct } from 'constructs';
import type { AccessAnalyzerSettings } from '../../factory/model/baseline-controls';
import type { Regions } from '../region';
import { terraformText } from '../terraform-text';

/**
 * IAM Access Analyzer for access from outside the account: CIS AWS Foundations v3.0 1.20, v5.0 1.19. An analyzer sees the
 * resources of its own region only. AWS makes its service-linked role with the first one.
 */
export class AccessAnalyzer extends Construct {
  constructor(scope: Construct, id: string, settings: AccessAnalyzerSettings, regions: Regions) {
    super(scope, id);
    for (const region of settings.regions) {
      new AccessanalyzerAnalyzer(this, region, {
        analyzerName: terraformText(settings.name),
        type: 'ACCOUNT',
        ...regions.in(region),
      });
    }
  }
}
