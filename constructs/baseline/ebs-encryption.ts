import { EbsEncryptionByDefault } from '@cdktf/provider-aws/lib/ebs-encryption-by-default';
import { Construct } from 'constructs';
import type { EbsEncryptionSettings } from '../../factory/model/baseline-controls';
import type { Regions } from '../region';

/** EBS encryption by default, which AWS keeps by region: CIS AWS Foundations 2.2.1. */
export class EbsEncryption extends Construct {
  constructor(scope: Construct, id: string, settings: EbsEncryptionSettings, regions: Regions) {
    super(scope, id);
    for (const region of settings.regions) {
      new EbsEncryptionByDefault(this, region, { enabled: true, ...regions.in(region) });
    }
  }
}
