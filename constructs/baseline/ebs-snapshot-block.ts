import { EbsSnapshotBlockPublicAccess } from '@cdktf/provider-aws/lib/ebs-snapshot-block-public-access';
import { Construct } from 'constructs';
import type { EbsSnapshotBlockSettings } from '../../factory/model/controls/ebs-snapshot-block';
import type { Regions } from '../region';

/**
 * Block public access to EBS snapshots, which AWS keeps by region: Security Hub EC2.182. Taking it away lets snapshots that
 * were public before be public again: AWS hides them only, and does not unshare them
 * (https://docs.aws.amazon.com/ebs/latest/userguide/block-public-access-snapshots.html).
 */
export class EbsSnapshotBlock extends Construct {
  constructor(scope: Construct, id: string, settings: EbsSnapshotBlockSettings, regions: Regions) {
    super(scope, id);
    for (const region of settings.regions) {
      new EbsSnapshotBlockPublicAccess(this, region, {
        state: `block-${settings.sharing}-sharing`,
        ...regions.in(region),
      });
    }
  }
}
