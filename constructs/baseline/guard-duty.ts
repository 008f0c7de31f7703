import { GuarddutyDetector } from '@cdktf/provider-aws/lib/guardduty-detector';
import { GuarddutyDetectorFeature } from '@cdktf/provider-aws/lib/guardduty-detector-feature';
import { Construct } from 'constructs';
import { runtimeFeatures } from '../../factory/aws/guardduty-features';
import type { GuardDutySettings } from '../../factory/model/controls/guard-duty';
import type { Regions } from '../region';
import { reference } from '../terraform-text';

/**
 * GuardDuty's detector, of which an account has one in each region: one more is refused, also when the organization has
 * enrolled the account. Features are resources of their own, since `datasources` knows the oldest three only and AWS has
 * deprecated it.
 */
export class GuardDuty extends Construct {
  /** References to the detectors' ids, by region. */
  readonly detectorIds: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, settings: GuardDutySettings, regions: Regions) {
    super(scope, id);
    const detectorIds = new Map<string, string>();
    for (const region of settings.regions) {
      const place = regions.in(region);
      const detector = new GuarddutyDetector(this, region, {
        enable: true,
        findingPublishingFrequency: settings.findingFrequency,
        ...place,
      });
      const detectorId = reference(detector, 'id');
      detectorIds.set(region, detectorId);
      for (const [name, on] of Object.entries(settings.features)) {
        new GuarddutyDetectorFeature(this, `${region}_${name.toLowerCase()}`, {
          detectorId,
          name,
          status: on ? 'ENABLED' : 'DISABLED',
          // Who installs the agents is the teams' own affair; AWS answers with its defaults, which terraform would take away.
          ...(runtimeFeatures.has(name)
            ? { lifecycle: { ignoreChanges: ['additional_configuration'] } }
            : {}),
          ...place,
        });
      }
    }
    this.detectorIds = detectorIds;
  }
}
